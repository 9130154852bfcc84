// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.MappingRules;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class RouterTest {
    static final SinkRecord RECORD = Records.of(null, Map.of("name", "a", "address", "b"));

    private final FakeTables tables = new FakeTables();

    static List<RouteConfig> routes(String... settings) {
        return new SinkConfig(Settings.with(settings)).routes();
    }

    private Router router(String... settings) {
        return new Router(routes(settings), tables, Map.of());
    }

    static TableName name(String table) {
        return new TableName(CqlIdentifier.fromInternal("my_keyspace"), CqlIdentifier.fromInternal(table));
    }

    static OpenTable users() {
        return new OpenTable(
                io.streampair.cassandra.mapping.Tables.users(),
                new MapperCompiler(
                                MappingRules.of(ValueFormat.structured(), Mapping.parse(""), true, 1_000),
                                Records.CLOCK)
                        .compile(
                                io.streampair.cassandra.mapping.Tables.users(),
                                CodecRegistry.DEFAULT,
                                ProtocolVersion.DEFAULT));
    }

    static Row map(TableTarget target, SinkRecord record) {
        List<Row> rows = new ArrayList<>();
        target.map(record, rows);
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Test
    void should_send_all_topics_to_one_table_without_routes() {
        Router router = router();
        assertThat(router.targets("users")).hasSize(1).isEqualTo(router.targets("orders"));
        assertThat(router.targets("users")).hasToString("[my_keyspace.user_details_5]");
    }

    @Test
    void should_send_each_topic_to_the_tables_of_its_routes() {
        Router router = router(
                "routes", "users,by_city,rest",
                "routes.users.topics", "users, customers",
                "routes.users.table", "users",
                "routes.by_city.topics", "users",
                "routes.by_city.table", "by_city",
                "routes.rest.topics.regex", "re.*|users",
                "routes.rest.keyspace", "\"Rest\"");
        assertThat(router.targets("users"))
                .hasToString("[my_keyspace.users, my_keyspace.by_city, \"Rest\".user_details_5]");
        assertThat(router.targets("customers")).hasToString("[my_keyspace.users]");
        assertThat(router.targets("rest")).hasToString("[\"Rest\".user_details_5]");
        assertThat(router.targets("customers").get(0))
                .isSameAs(router.targets("users").get(0));
    }

    @Test
    void should_give_each_topic_a_table_of_its_own() {
        Router router = router("table", "events_${topic}");
        assertThat(router.targets("Orders.eu-1")).hasToString("[my_keyspace.events_orders_eu_1]");
        assertThat(router.targets("orders.eu.1")).isEqualTo(router.targets("Orders.eu-1"));
        assertThat(router.targets("users")).hasToString("[my_keyspace.events_users]");
    }

    @Test
    void should_send_a_topic_of_no_route_nowhere() {
        Router router =
                router("routes", "a,b", "topics.regex", ".*", "routes.a.topics", "a", "routes.b.topics.regex", "b.*");
        assertThat(router.targets("ab")).isEmpty();
        assertThat(router.noRoute("ab"))
                .hasMessage("No route matches topic ab. Add it to the topics or topics.regex of a route (a, b).");
    }

    @Test
    void should_open_a_table_again_that_changed_before_the_first_record() {
        List<RouteConfig> routes = routes();
        tables.change(true);
        Router router = new Router(routes, tables, Map.of(routes.get(0), users()));
        assertThat(router.targets("users").get(0).isReady(RECORD)).isFalse();
        assertThat(tables.openings()).hasSize(1);
    }

    @Test
    void should_open_a_table_again_that_changed_while_it_was_opened() {
        TableTarget target = router("table", "${topic}").targets("users").get(0);
        target.isReady(RECORD);
        CompletableFuture<OpenTable> first = tables.openings().get(name("users"));
        tables.change(true);
        first.complete(users());
        assertThat(target.isReady(RECORD)).isFalse();
        assertThat(target.isReady(RECORD)).isFalse();
        CompletableFuture<OpenTable> second = tables.openings().get(name("users"));
        assertThat(second).isNotSameAs(first);
        second.complete(users());
        assertThat(target.isReady(RECORD)).isTrue();
    }

    @Test
    void should_open_a_table_for_its_first_record() {
        Router router = router("table", "${topic}");
        TableTarget target = router.targets("users").get(0);
        assertThat(tables.openings()).isEmpty();
        assertThat(target.isReady(RECORD)).isFalse();
        assertThat(target.isReady(RECORD)).isFalse();
        assertThat(tables.openings()).containsOnlyKeys(name("users"));
        tables.openings().get(name("users")).complete(users());
        assertThat(target.isReady(RECORD)).isTrue();
        assertThat(map(target, RECORD).record()).isSameAs(RECORD);
    }

    @Test
    void should_not_open_a_table_that_is_open() {
        List<RouteConfig> routes = routes();
        Router router = new Router(routes, tables, Map.of(routes.get(0), users()));
        assertThat(router.targets("any").get(0).isReady(RECORD)).isTrue();
        assertThat(tables.openings()).isEmpty();
    }

    @Test
    void should_refuse_the_records_of_a_topic_whose_table_cannot_be_had_until_something_changes() {
        Router router = router("table", "${topic}");
        TableTarget target = router.targets("users").get(0);
        assertThat(target.isReady(RECORD)).isFalse();
        DataException missing = new DataException("does not exist");
        tables.openings().get(name("users")).completeExceptionally(missing);
        assertThat(target.isReady(RECORD)).isTrue();
        assertThatThrownBy(() -> map(target, Records.of(null, Map.of()))).isSameAs(missing);

        router.refresh();
        assertThat(target.isReady(RECORD)).isTrue();
        tables.change(false);
        router.refresh();
        assertThat(target.isReady(RECORD)).isFalse();
        tables.openings().get(name("users")).complete(users());
        assertThat(target.isReady(RECORD)).isTrue();
    }

    @Test
    void should_fail_when_a_table_cannot_be_opened_for_any_topic() {
        TableTarget target = router().targets("users").get(0);
        assertThat(target.isReady(RECORD)).isFalse();
        tables.openings().get(name("user_details_5")).completeExceptionally(new IllegalStateException("no"));
        assertThatThrownBy(() -> target.isReady(RECORD))
                .isInstanceOf(ConnectException.class)
                .hasMessage("Cannot write to my_keyspace.user_details_5: no");
    }

    @Test
    void should_open_a_table_again_for_a_schema_that_it_lacks_columns_for() {
        TableTarget target =
                router("table.evolve", "add-columns").targets("users").get(0);
        assertThat(target.isReady(RECORD)).isFalse();
        tables.openings().get(name("user_details_5")).complete(users());
        assertThat(target.isReady(RECORD)).isTrue();

        SinkRecord asking = asking("age", Schema.INT32_SCHEMA);
        assertThat(target.isReady(asking)).isFalse();
        DataException refusal = new DataException("cannot be added");
        tables.openings().get(name("user_details_5")).completeExceptionally(refusal);
        assertThat(target.isReady(asking)).isTrue();
        assertThatThrownBy(() -> map(target, asking)).isSameAs(refusal);
        assertThat(target.isReady(RECORD)).isTrue();
        assertThat(map(target, RECORD).record()).isSameAs(RECORD);
    }

    @Test
    void should_not_refuse_a_record_for_what_was_wrong_with_another_while_the_table_is_opened_for_it() {
        TableTarget target =
                router("table.evolve", "add-columns").targets("users").get(0);
        SinkRecord bad = asking("age", Schema.INT32_SCHEMA);
        SinkRecord good = asking("name", Schema.STRING_SCHEMA);
        assertThat(target.isReady(bad)).isFalse();
        tables.openings().get(name("user_details_5")).completeExceptionally(new DataException("cannot be added"));
        assertThat(target.isReady(bad)).isTrue();
        assertThat(target.isReady(good)).isFalse();
        assertThat(target.isReady(good)).isFalse();
        tables.openings().get(name("user_details_5")).complete(users());
        assertThat(target.isReady(good)).isTrue();
    }

    static SinkRecord asking(String field, Schema type) {
        Schema schema = SchemaBuilder.struct().field(field, type).build();
        return new SinkRecord("users", 0, null, null, schema, new Struct(schema), 0);
    }

    @Test
    void should_open_a_table_again_when_it_has_changed() {
        List<RouteConfig> routes = routes();
        Router router = new Router(routes, tables, Map.of(routes.get(0), users()));
        TableTarget target = router.targets("users").get(0);
        tables.change(false);
        router.refresh();
        assertThat(target.isReady(RECORD)).isTrue();
        tables.change(true);
        assertThat(target.isReady(RECORD)).isTrue();
        router.refresh();
        assertThat(target.isReady(RECORD)).isFalse();
        CompletableFuture<OpenTable> opening = tables.openings().get(name("user_details_5"));
        router.refresh();
        assertThat(target.isReady(RECORD)).isFalse();
        opening.complete(users());
        assertThat(target.isReady(RECORD)).isTrue();
    }
}
