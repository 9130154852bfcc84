// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.run.PipelineOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WorldChoiceTest {
    private static final Path HOME = Path.of("..");

    @TempDir
    private Path folder;

    private PipelineSettings defined(String definition) {
        try {
            Path file = Files.writeString(folder.resolve("world.yaml"), definition);
            return new ConnectorChoice(null, file, null, List.of(), null).read(HOME);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void should_take_the_files_of_a_preset_that_is_a_world() {
        PipelineSettings shop = new ConnectorChoice("shop", null, null, List.of(), null).read(HOME);

        assertThatCode(shop::requireValid).doesNotThrowAnyException();
        assertThat(shop.isWorld()).isTrue();
        assertThat(shop.isEndless()).isTrue();
        assertThat(shop.topics()).contains("shop.customers", "shop.orders", "shop.payments");
        assertThat(shop.tableNames()).hasSize(7).contains("shop.orders_by_customer");
        assertThat(shop.tables()).contains("CREATE TABLE IF NOT EXISTS shop.order_lines");
    }

    @Test
    void should_derive_a_table_for_each_topic_of_a_definition() {
        PipelineSettings world = defined("""
                streams:
                  customers: {initial: 5, key: id, fields: {id: sequence(1), name: Name.fullName}}
                  orders:
                    topic: shop.orders
                    arrive: 1/s
                    key: [customer_id, id]
                    fields: {customer: ref(customers), customer_id: customer.id, id: uuid(), at: now}
                  accounts:
                    initial: 3
                    key: number
                    fields: {number: uuid(), city: "change(0.5, Address.city)"}
                    life: {every: 1h}
                    emit: [{topic: db.accounts, value: debezium, tombstones: true}]
                """);

        assertThatCode(world::requireValid).doesNotThrowAnyException();
        Map<String, String> sink = world.sink().config();
        assertThat(sink)
                .containsEntry("topics", "customers,shop.orders,db.accounts")
                .containsEntry("routes.customers.table.primary.key", "(\"id\")")
                .containsEntry("routes.customers.mapping", "\"id\"=key, \"name\"=value.\"name\"")
                .containsEntry("routes.shop_orders.table.primary.key", "(\"customer_id\", \"id\")")
                .containsEntry("routes.db_accounts.value.format", "debezium")
                .containsEntry("routes.db_accounts.table.primary.key", "(\"number\")");
        assertThat(world.tableNames())
                .containsExactlyInAnyOrder(
                        "my_keyspace.customers", "my_keyspace.shop_orders", "my_keyspace.db_accounts");
        assertThat(world.source().config()).doesNotContainKeys("topic", "preset", "rate", "seed");
    }

    @Test
    void should_say_what_to_do_if_no_primary_key_follows() {
        assertThatThrownBy(() -> defined("streams: {a: {arrive: 1/s, fields: {id: sequence(1)}}}"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("topic a have no key")
                .hasMessageContaining("--sink FILE");
        assertThatThrownBy(
                        () -> defined("streams: {a: {arrive: 1/s, key: _id, fields: {_id: sequence(1), x: uuid()}}}"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("The key of topic a is not among its fields");
    }

    @Test
    void should_report_a_mistake_in_the_definition() {
        assertThatThrownBy(() -> defined("streams: {a: {arrive: 1/s, key: id, fields: {id: sequnce(1)}}}"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("line 1, column")
                .hasMessageContaining("sequence");
    }

    @Test
    void should_set_what_options_say_instead_of_the_definition() {
        PipelineSettings shop = with("--records=5000", "--seed=7", "--rate=max", "--tasks=3");

        assertThat(shop.source().config())
                .containsEntry("definition.end", "{records: 5000}")
                .containsEntry("definition.seed", "7")
                .containsEntry("definition.pace", "max")
                .containsEntry("tasks.max", "3")
                .doesNotContainKeys("count", "seed", "rate");
        assertThat(shop.isEndless()).isFalse();
        assertThatCode(shop::requireValid).doesNotThrowAnyException();
        assertThat(with("--pace=60x").source().config()).containsEntry("definition.pace", "60x");
    }

    @Test
    void should_refuse_a_rate_for_a_world() {
        assertThatThrownBy(() -> with("--rate=500"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("--pace");
    }

    @Test
    void should_take_several_sinks() {
        Path sink = HOME.resolve("connect-configs/shop/sink.json");
        PipelineSettings shop = new ConnectorChoice("shop", null, null, List.of(sink, sink), null).read(HOME);

        assertThat(shop.sinks()).hasSize(2);
        assertThatThrownBy(shop::requireValid)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("give one of them another name");
    }

    private static PipelineSettings with(String... options) {
        PipelineOptions parsed = new PipelineOptions();
        new CommandLine(parsed).parseArgs(options);
        return parsed.applyTo(new ConnectorChoice("shop", null, null, List.of(), null).read(HOME));
    }
}
