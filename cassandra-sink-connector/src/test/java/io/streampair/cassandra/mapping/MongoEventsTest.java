// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** {@code value.format=debezium-mongodb}: documents in texts, and what updates name of them. */
class MongoEventsTest {
    private static final String OID = "65536c5e0f0f0f0f0f0f0f0f";

    private final TableMetadata table = Tables.named("t")
            .partitionKey("id", DataTypes.TEXT)
            .column("first_name", DataTypes.TEXT)
            .column("address", DataTypes.mapOf(DataTypes.TEXT, DataTypes.TEXT))
            .column("n", DataTypes.INT)
            .build();

    private RouteFixture route(String mapping) {
        return new RouteFixture(table, "value.format", "debezium-mongodb", "mapping", mapping);
    }

    private static SinkRecord event(long offset, String op, String after, Map<String, Object> more) {
        Map<String, Object> envelope = new HashMap<>(more);
        envelope.put("op", op);
        envelope.put("after", after);
        envelope.put("ts_ms", 1);
        return ChangeEvents.record(offset, Map.of("id", "{\"$oid\": \"" + OID + "\"}"), envelope);
    }

    private static SinkRecord update(long offset, String updatedFields, String... removed) {
        return event(
                offset,
                "u",
                null,
                Map.of("updateDescription", Map.of("updatedFields", updatedFields, "removedFields", List.of(removed))));
    }

    private static SinkRecord create() {
        return event(
                0,
                "c",
                "{\"_id\": {\"$oid\": \"" + OID + "\"}, \"firstName\": \"Ada\", \"address\": {\"city\": \"London\"}, "
                        + "\"n\": {\"$numberInt\": \"1\"}}",
                Map.of());
    }

    private static void assertBad(RouteFixture route, SinkRecord record, String message) {
        assertThatThrownBy(() -> route.map(record))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void should_write_documents_and_delete_them_by_their_key() {
        for (String mapping :
                List.of("*", "id=value._id, first_name=value.firstName, address=value.address, n=value.n")) {
            RouteFixture route = route(mapping).put(create());
            assertThat(route.rows())
                    .as(mapping)
                    .containsExactly("address={'city':'London'} first_name='Ada' id='" + OID + "' n=1");
            assertThat(route.put(event(1, "d", null, Map.of())).rows()).isEmpty();
        }
        assertThat(route("*")
                        .put(create(), ChangeEvents.record(1, create().key(), null))
                        .rows())
                .isEmpty();
    }

    @Test
    void should_refuse_an_update_that_says_of_no_field_what_became_of_it() {
        for (Map<String, Object> description : List.<Map<String, Object>>of(
                Map.of(), Map.of("fields", "{}"), Map.of("updatedFields", 7), Map.of("updatedFields", List.of()))) {
            assertBad(route("*"), event(1, "u", null, Map.of("updateDescription", description)), "of the change event");
        }
        assertBad(
                route("*"),
                event(1, "u", null, Map.of("updateDescription", Map.of("removedFields", "n"))),
                "the removedFields of the change event are not as Debezium writes them");
        assertBad(
                route("*"),
                event(1, "u", null, Map.of("updateDescription", Map.of("truncatedArrays", List.of("n")))),
                "the truncatedArrays of the change event are not as Debezium writes them");
        assertBad(
                route("*"),
                event(1, "u", null, Map.of("updateDescription", "{}")),
                "has none of updatedFields, removedFields and truncatedArrays");
        assertThat(route("*").map(update(1, "{}"))).hasSize(1);
    }

    @Test
    void should_say_in_which_text_the_json_is_invalid() {
        assertBad(
                route("*"),
                event(0, "c", "{\"a\": }", Map.of()),
                "the text in 'after' of the change event: invalid JSON at line 1, column 7");
    }

    @Test
    void should_change_what_an_update_names() {
        RouteFixture route = route("*").put(create());
        route.put(update(1, "{\"firstName\": \"Bob\", \"other.x\": 1}", "n"));
        assertThat(route.rows()).containsExactly("address={'city':'London'} first_name='Bob' id='" + OID + "'");
        route.put(update(2, "{\"address\": {\"city\": \"Paris\"}}"));
        assertThat(route.rows()).containsExactly("address={'city':'Paris'} first_name='Bob' id='" + OID + "'");
    }

    @Test
    void should_refuse_a_part_of_what_a_column_holds_as_a_whole() {
        assertBad(route("*"), update(1, "{\"address.city\": \"Paris\"}"), "only a part of the field address");
        assertBad(route("*"), update(1, "{}", "address.city"), "only a part of the field address");
        assertBad(route("id=key.id, first_name=value"), update(1, "{}"), "only a part of the document");
        RouteFixture ofPart = route("id=key.id, first_name=value.address.city");
        ofPart.put(create(), update(1, "{\"address.city\": \"Paris\", \"address.zip\": \"1\"}"));
        assertThat(ofPart.rows()).containsExactly("first_name='Paris' id='" + OID + "'");
        assertThat(ofPart.put(update(2, "{}", "address")).rows()).containsExactly("id='" + OID + "'");
    }

    @Test
    void should_read_patches_of_older_versions() {
        RouteFixture route = route("*").put(create());
        route.put(event(
                1,
                "u",
                null,
                Map.of("patch", "{\"$v\": 1, \"$set\": {\"firstName\": \"B\"}, \"$unset\": {\"n\": true}}")));
        assertThat(route.rows()).containsExactly("address={'city':'London'} first_name='B' id='" + OID + "'");
        route.put(event(2, "u", null, Map.of("patch", "{\"_id\": {\"$oid\": \"" + OID + "\"}, \"n\": 7}")));
        assertThat(route.rows()).containsExactly("id='" + OID + "' n=7");
        assertBad(route, event(3, "u", null, Map.of("patch", "{\"$v\": 2, \"diff\": {}}")), "a patch of version 2");
        assertBad(route, event(4, "u", null, Map.of()), "no document in 'after'");
    }

    @Test
    void should_refuse_events_of_other_databases() {
        Map<String, Object> envelope = ChangeEvents.plain("c", null, ChangeEvents.plainRow("a", "1"));
        assertBad(route("*"), ChangeEvents.record(0, "a", envelope), "set value.format=debezium");
        assertBad(route("*"), event(0, "c", "[]", Map.of()), "is no JSON object");
    }

    @Test
    void should_read_extended_json_without_an_envelope() {
        RouteFixture route = new RouteFixture(
                table,
                "value.format",
                "extended-json",
                "mapping",
                "id=value.fullDocument._id, n=value.fullDocument.n, first_name=extended_json(value.text).d");
        String text = "{\"fullDocument\": {\"_id\": {\"$oid\": \"" + OID + "\"}, \"n\": {\"$numberLong\": \"5\"}}, "
                + "\"text\": \"{\\\"d\\\": {\\\"$symbol\\\": \\\"x\\\"}}\"}";
        assertThat(route.put(ChangeEvents.record(0, null, text)).rows())
                .containsExactly("first_name='x' id='" + OID + "' n=5");
    }
}
