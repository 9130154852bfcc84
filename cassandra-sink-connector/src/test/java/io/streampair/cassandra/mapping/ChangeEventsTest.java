// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static io.streampair.cassandra.mapping.ChangeEvents.event;
import static io.streampair.cassandra.mapping.ChangeEvents.plain;
import static io.streampair.cassandra.mapping.ChangeEvents.plainRow;
import static io.streampair.cassandra.mapping.ChangeEvents.record;
import static io.streampair.cassandra.mapping.ChangeEvents.row;
import static io.streampair.cassandra.mapping.ChangeEvents.tombstone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** {@code value.format=debezium}: which row a change event writes or deletes. */
class ChangeEventsTest {
    private static final String UNAVAILABLE = "__debezium_unavailable_value";
    private static final String AT = "at='2023-11-14T22:13:20.000Z'";

    private final TableMetadata table = Tables.named("t")
            .partitionKey("id", DataTypes.TEXT)
            .column("body", DataTypes.TEXT)
            .column("at", DataTypes.TIMESTAMP)
            .build();

    private final TableMetadata byBody = Tables.named("by_body")
            .partitionKey("body", DataTypes.TEXT)
            .clustering("id", DataTypes.TEXT)
            .build();

    private RouteFixture route(String... settings) {
        return route(table, settings);
    }

    private static RouteFixture route(TableMetadata of, String... settings) {
        String[] all = new String[settings.length + 2];
        all[0] = "value.format";
        all[1] = "debezium";
        System.arraycopy(settings, 0, all, 2, settings.length);
        return new RouteFixture(of, all);
    }

    private static void assertBad(RouteFixture route, SinkRecord record, String message) {
        assertThatThrownBy(() -> route.map(record))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void should_write_the_row_after_the_change() {
        RouteFixture route = route().put(event(0, "c", null, row("a", "1")), event(1, "r", null, row("b", "1")));
        route.put(event(2, "u", row("a", "1"), row("a", "2")));
        assertThat(route.rows()).containsExactly(AT + " body='2' id='a'", AT + " body='1' id='b'");
    }

    @Test
    void should_delete_by_the_key_or_else_by_the_row_before() {
        for (String mapping : List.of("", "id=key.id, body=value.body", "id=value.id, body=value.body")) {
            RouteFixture route = route("mapping", mapping).put(event(0, "c", null, row("a", "1")));
            route.put(event(1, "d", row("a", null), null), tombstone(2, "a"));
            assertThat(route.rows()).as(mapping).isEmpty();
        }
        RouteFixture noKey = route("mapping", "id=value.id, body=value.body");
        noKey.put(record(0, null, plain("c", null, plainRow("a", "1"))));
        noKey.put(record(1, null, plain("d", plainRow("a", "1"), null)));
        assertThat(noKey.rows()).isEmpty();
    }

    @Test
    void should_find_the_key_of_a_delete_without_a_row_before() {
        Map<String, Object> key = Map.of("id", "a");
        for (String mapping : List.of("", "id=value.id, body=value.body")) {
            RouteFixture route = route("mapping", mapping);
            route.put(record(0, key, plain("c", null, plainRow("a", "1"))), record(1, key, plain("d", null, null)));
            assertThat(route.rows()).as(mapping).isEmpty();
        }
        assertBad(
                route("mapping", "id=value.id"),
                record(0, "a", plain("d", null, null)),
                "column id must not be missing");
    }

    @Test
    void should_keep_a_row_that_comes_back_after_its_tombstone() {
        RouteFixture late =
                route("mapping", "*, __timestamp = envelope.source.ts_ms", "mapping.timestamp.unit", "milliseconds");
        late.put(
                event(0, "c", null, row("a", "1"), 1_000),
                event(1, "d", row("a", "1"), null, 2_000),
                tombstone(2, "a"),
                event(3, "c", null, row("a", "2"), 3_000));
        assertThat(late.rows()).containsExactly(AT + " body='2' id='a'");
    }

    @Test
    void should_delete_for_a_tombstone_whose_delete_was_compacted_away() {
        RouteFixture route = route().put(event(0, "c", null, row("a", "1")), tombstone(2, "a"));
        assertThat(route.rows()).isEmpty();
    }

    @Test
    void should_mark_a_row_again_for_the_tombstone_of_its_delete() {
        RouteFixture route = route("delete.set", "body = 'gone'")
                .put(event(0, "c", null, row("a", "1")), event(1, "d", row("a", "1"), null), tombstone(2, "a"));
        assertThat(route.rows()).containsExactly(AT + " body='gone' id='a'");
    }

    @Test
    void should_follow_a_change_of_the_key() {
        RouteFixture route = route().put(event(0, "c", null, row("a", "1")));
        route.put(event(1, "d", row("a", "1"), null), tombstone(2, "a"), event(3, "c", null, row("b", "1")));
        assertThat(route.rows()).containsExactly(AT + " body='1' id='b'");
    }

    @Test
    void should_delete_the_old_row_of_a_key_that_only_the_table_has() {
        SinkRecord[] moves = {event(0, "c", null, row("a", "x")), event(1, "u", row("a", "x"), row("a", "y"))};
        assertThat(route(byBody).put(moves).rows()).containsExactly("body='x' id='a'", "body='y' id='a'");
        RouteFixture deleting = route(byBody, "delete.old.key", "true").put(moves);
        assertThat(deleting.rows()).containsExactly("body='y' id='a'");
        deleting.put(moves[0], moves[1], event(2, "u", row("a", "y"), row("a", "y")));
        assertThat(deleting.rows()).containsExactly("body='y' id='a'");
        deleting.put(event(3, "d", row("a", "y"), null));
        assertThat(deleting.rows()).isEmpty();
    }

    @Test
    void should_leave_old_rows_alone_if_the_event_does_not_hold_them() {
        RouteFixture route = route(byBody, "delete.old.key", "true");
        assertThat(route.map(event(1, "u", null, row("a", "y")))).hasSize(1);
        assertThat(route.map(event(2, "u", row("a", null), row("a", "y")))).hasSize(1);
        Map<String, Object> unreadable = plainRow("a", null);
        unreadable.put("body", List.of(Map.of(1, new Object())));
        assertThat(route.map(record(3, null, plain("u", unreadable, plainRow("a", "y")))))
                .hasSize(1);
    }

    @Test
    void should_reach_the_envelope() {
        RouteFixture route = route(
                "mapping", "id=key.id, body=concat(envelope.op, ' ', envelope.before.body, ' ', value.body)",
                "filter", "envelope.source.table == 't' and envelope.op != 'r'");
        route.put(event(0, "u", row("a", "1"), row("a", "2")), event(1, "r", null, row("a", "3")));
        assertThat(route.rows()).containsExactly("body='u 1 2' id='a'");
        assertThat(route.leftOut()).isEqualTo(1);
        RouteFixture soft = route("delete.set", "body=envelope.op").put(event(0, "d", row("a", "1"), null));
        assertThat(soft.rows()).containsExactly("body='d' id='a'");
    }

    @Test
    void should_write_at_the_time_of_the_change_in_the_order_of_the_log() {
        RouteFixture route = route("mapping", "*, __timestamp = envelope.source.ts_ms * 1000 + offset % 1000000");
        SinkRecord[] ofOneTransaction = {
            event(7, "u", null, row("a", "9"), 1_000), event(8, "u", null, row("a", "1"), 1_000)
        };
        assertThat(route.map(ofOneTransaction[0]).get(0).writeTime()).isEqualTo(1_000_007);
        assertThat(route.put(ofOneTransaction[1], ofOneTransaction[0]).rows()).containsExactly(AT + " body='1' id='a'");
    }

    @Test
    void should_leave_out_what_is_no_row() {
        RouteFixture route = route();
        route.put(
                record(0, null, plain("t", null, null)),
                record(1, Map.of("prefix", "p"), Map.of("op", "m", "ts_ms", 1, "message", Map.of("prefix", "p"))),
                record(2, Map.of("serverName", "s"), Map.of("ts_ms", 1)),
                record(3, Map.of("id", "5:1"), Map.of("status", "BEGIN", "id", "5:1", "ts_ms", 1)),
                record(4, Map.of("databaseName", "d"), Map.of("source", Map.of(), "ts_ms", 1, "ddl", "CREATE")));
        assertThat(route.rows()).isEmpty();
        assertThat(route.leftOut()).isEqualTo(5);
        assertBad(route("delete.truncate", "fail"), record(0, null, plain("t", null, null)), "delete.truncate=fail");
    }

    @Test
    void should_refuse_what_is_no_change_event() {
        assertThatThrownBy(() -> route().map(event(0, "x".repeat(100_000), null, row("a", "1"))))
                .isInstanceOf(DataException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
        assertBad(route(), record(0, "a", plainRow("a", "1")), "set value.format=structured");
        assertBad(route(), record(0, "a", Map.of("id", "a", "ts_ms", 1)), "no change event of Debezium");
        assertBad(route(), record(0, "a", plain("x", null, plainRow("a", "1"))), "the operation 'x'");
        assertBad(route(), record(0, "a", plain("c", null, null)), "has no row in 'after'");
        assertBad(route(), record(0, "a", plain("c", null, "{}")), "debezium-mongodb");
        assertBad(route(), record(0, "a", "no JSON"), "invalid JSON");
    }

    @Test
    void should_read_json_with_or_without_its_wrapper() {
        Map<String, Object> event = plain("c", null, plainRow("a", "1"));
        Map<String, Object> wrapped = Map.of("schema", Map.of(), "payload", event);
        Map<String, Object> key = Map.of("schema", Map.of(), "payload", Map.of("id", "a"));
        String text = Json.write(event);
        String wrappedText = Json.write(wrapped);
        for (Object value : List.of(event, wrapped, text, wrappedText, text.getBytes(StandardCharsets.UTF_8))) {
            assertThat(route("mapping", "id=key.id, body=value.body")
                            .put(record(0, key, value))
                            .rows())
                    .containsExactly("body='1' id='a'");
        }
        assertThat(route("mapping", "id=key.id, body=value.body")
                        .put(record(0, Json.write(key), text))
                        .rows())
                .containsExactly("body='1' id='a'");
    }

    @Test
    void should_leave_a_column_as_it_is_whose_value_the_event_does_not_hold() {
        RouteFixture route = route("mapping.missing.fields", "null").put(event(0, "c", null, row("a", "long")));
        List<Row> rows = route.map(event(1, "u", null, row("a", UNAVAILABLE)));
        assertThat(route.values(rows.get(0))).containsOnlyKeys("id", "at");
        route.put(event(1, "u", null, row("a", UNAVAILABLE)));
        assertThat(route.rows()).containsExactly(AT + " body='long' id='a'");
        RouteFixture computed = route(
                "mapping", "id=key.id, body=upper(value.body)", "filter", "value.body != 'x' or envelope.op == 'u'");
        assertThat(computed.values(
                        computed.map(event(1, "u", null, row("a", UNAVAILABLE))).get(0)))
                .containsOnlyKeys("id");
        for (String source : List.of("envelope.after.body", "upper(envelope.after.body)")) {
            RouteFixture ofEnvelope = route("mapping", "id=key.id, body=" + source);
            assertThat(ofEnvelope.values(ofEnvelope
                            .map(event(1, "u", null, row("a", UNAVAILABLE)))
                            .get(0)))
                    .as(source)
                    .containsOnlyKeys("id");
        }
        RouteFixture own = route("value.unavailable", "?").put(event(0, "u", null, row("a", UNAVAILABLE)));
        assertThat(own.rows()).containsExactly(AT + " body='" + UNAVAILABLE + "' id='a'");
        assertThat(own.put(event(1, "u", null, row("a", "?"))).rows())
                .containsExactly(AT + " body='" + UNAVAILABLE + "' id='a'");
    }

    @Test
    void should_refuse_a_whole_of_which_the_event_does_not_hold_all() {
        SinkRecord typed = event(1, "u", null, row("a", UNAVAILABLE));
        SinkRecord json = record(1, Map.of("id", "a"), plain("u", null, plainRow("a", UNAVAILABLE)));
        for (String source : List.of(
                "value", "envelope", "envelope.after", "upper(get(value, 'body'))", "if(value == null, 'a', 'b')")) {
            for (SinkRecord record : List.of(typed, json)) {
                assertThatThrownBy(() ->
                                route("mapping", "id=key.id, body=" + source).map(record))
                        .as(source)
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("column body: ")
                        .hasMessageContaining("the record does not hold the field "
                                + (source.equals("envelope") ? "after.body" : "body")
                                + ", only the placeholder of value.unavailable");
            }
        }
        RouteFixture whole = route("mapping", "id=key.id, body=value");
        assertThat(whole.put(event(0, "c", null, row("a", "1"))).rows().toString())
                .contains("\"body\":\"1\"");
    }

    @Test
    void should_take_what_the_event_does_not_hold_as_null_in_conditions() {
        SinkRecord typed = event(1, "u", row("a", UNAVAILABLE), row("a", UNAVAILABLE));
        SinkRecord json =
                record(1, Map.of("id", "a"), plain("u", plainRow("a", UNAVAILABLE), plainRow("a", UNAVAILABLE)));
        for (String filter : List.of("envelope.before != null", "value.body == null")) {
            assertThat(route("filter", filter).map(typed)).as(filter).hasSize(1);
            assertThat(route("filter", filter).map(json)).as(filter).hasSize(1);
        }
        assertThat(route("filter", "get(value, 'body') == null").map(json)).hasSize(1);
        assertThat(route("filter", "get(get(envelope, 'after'), 'body') == null")
                        .map(json))
                .hasSize(1);
        assertThat(route("filter", "get(value, 'id') == 'a'").map(json)).hasSize(1);
    }

    @Test
    void should_make_no_rows_of_an_array_that_the_event_does_not_hold() {
        RouteFixture route = route(byBody, "each", "value.tags", "mapping", "id=key.id, body=item");
        Map<String, Object> row = plainRow("a", "1");
        row.put("tags", List.of(UNAVAILABLE));
        assertThat(route.map(record(0, Map.of("id", "a"), plain("u", null, row))))
                .isEmpty();
        row.put("tags", List.of("x"));
        assertThat(route.map(record(0, Map.of("id", "a"), plain("u", null, row))))
                .hasSize(1);
    }

    @Test
    void should_write_both_changes_of_a_window_if_the_later_does_not_hold_all() {
        RouteFixture route = route();
        Row first = route.map(event(0, "c", null, row("a", "long"))).get(0);
        Row later = route.map(event(1, "u", null, row("a", UNAVAILABLE))).get(0);
        assertThat(later.supersedes(first)).isFalse();
        assertThat(route.map(event(2, "u", null, row("a", "new"))).get(0).supersedes(later))
                .isTrue();
    }
}
