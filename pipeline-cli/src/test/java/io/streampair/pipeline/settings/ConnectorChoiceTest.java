// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.verify.CheckedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorChoiceTest {
    private static final Path HOME = Path.of("..");

    @TempDir
    private Path folder;

    @Test
    void should_choose_the_shipped_pair() {
        assertThat(read(null, null, null)).isEqualTo(PipelineSettings.read(HOME));
        assertThat(read("registered-user", null, null)).isEqualTo(PipelineSettings.read(HOME));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            users           | ("user_id")
            orders          | ("order_id")
            page-views      | ("visitor_id"), "view_id"
            clickstream     | ("session_id"), "click"
            payments        | ("account"), "payment_id"
            iot-sensors     | ("sensor_id"), "reading"
            stock-ticks     | ("symbol"), "sequence"
            inventory       | ("warehouse", "sku")
            support-tickets | ("ticket_id"), "version"
            logs            | ("partition"), "offset\"""")
    void should_make_a_sink_for_each_preset(String preset, String primaryKey) {
        PipelineSettings pipeline = read(preset, null, null);

        assertThatCode(pipeline::requireValid).doesNotThrowAnyException();
        assertThat(pipeline.topic()).isEqualTo(preset);
        assertThat(pipeline.table()).isEqualTo("my_keyspace." + preset.replace('-', '_'));
        assertThat(pipeline.sink().config())
                .containsEntry("table.primary.key", primaryKey)
                .containsEntry("topics", preset)
                .containsEntry("errors.deadletterqueue.topic.name", preset + ".dlq")
                .doesNotContainKey("consumer.override.group.id");
        assertThat(pipeline.sink().config().get("value.converter"))
                .isEqualTo(pipeline.source().config().get("value.converter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "payments", "iot-sensors", "inventory"})
    void should_make_tables_whose_rows_can_be_computed_again(String preset) {
        assertThatCode(() -> CheckedTable.requireComputable(read(preset, null, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void should_say_before_a_run_that_lines_of_text_cannot_be_checked() {
        assertThat(CheckedTable.isComputable(read("logs", null, null))).isFalse();
    }

    @Test
    void should_write_every_type_and_struct_of_a_record() {
        Map<String, String> sink = read("orders", null, null).sink().config();

        assertThat(sink.get("table.columns"))
                .contains(
                        "\"customer_id\" bigint",
                        "\"ordered_at\" timestamp",
                        "\"lines\" list<text>",
                        "\"address_city\" text");
        assertThat(sink.get("mapping")).contains("\"address_city\"=value.\"address\".\"city\"");
        assertThat(read("inventory", null, null).sink().config().get("mapping"))
                .contains("\"sku\"=key.\"sku\"", "\"on_hand\"=value.\"on_hand\"");
    }

    @Test
    void should_read_properties_of_a_source_and_of_a_sink() throws IOException {
        Path source = write("people.properties", "topic=people\npreset=users\ntombstone.rate=0\n");
        PipelineSettings derived = read(null, source, null);
        assertThatCode(derived::requireValid).doesNotThrowAnyException();
        assertThat(derived.source().name()).isEqualTo("people");
        assertThat(derived.table()).isEqualTo("my_keyspace.people");

        Path sink = write("rows.properties", """
                topics=people
                contact.points=${env:CASSANDRA_CONTACT_POINTS}
                local.datacenter=${env:CASSANDRA_LOCAL_DATACENTER}
                keyspace=k
                table=t
                """);
        PipelineSettings both = read(null, source, sink);
        assertThatCode(both::requireValid).doesNotThrowAnyException();
        assertThat(both.sink().name()).isEqualTo("rows");
        assertThat(both.table()).isEqualTo("k.t");
        assertThat(read("orders", null, sink).topic()).isEqualTo("people");
    }

    @Test
    void should_tell_every_mistake_at_once() throws IOException {
        Path source = write("a.properties", "topic=t\npreset=users\nrate=fast\ntasks.max=none\n");
        Path sink = write("b.properties", """
                topics=t
                contact.points=127.0.0.1
                local.datacenter=dc
                keyspace=k
                table=t
                flush.interval.ms=-5
                value.converter=no.such.Converter
                """);

        assertThatThrownBy(() -> read(null, source, sink).requireValid())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("a: ")
                .hasMessageContaining("rate")
                .hasMessageContaining("tasks.max")
                .hasMessageContaining("b: ")
                .hasMessageContaining("flush.interval.ms")
                .hasMessageContaining("no.such.Converter");
    }

    @Test
    void should_name_the_preset_that_was_meant() {
        assertThatThrownBy(() -> read("ordrs", null, null))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("did you mean orders?");
    }

    @Test
    void should_refuse_another_connector_and_two_of_one_name() throws IOException {
        Path other = write("s.json", "{\"connector.class\": \"org.x.JdbcSource\", \"topic\": \"registered_user_2\"}");
        assertThatThrownBy(() -> read(null, other, HOME.resolve("connect-configs/cassandra-sink.json"))
                        .requireValid())
                .hasMessageContaining("s: connector.class=org.x.JdbcSource: set it to io.streampair.faker");

        Path source = write("one.properties", "name=same\ntopic=t\npreset=users\n");
        Path sink = write(
                "two.properties", "name=same\ntopics=t\ncontact.points=h\nlocal.datacenter=d\nkeyspace=k\ntable=t\n");
        assertThatThrownBy(() -> read(null, source, sink).requireValid())
                .hasMessageContaining("Both connectors are named same");
    }

    @Test
    void should_ask_for_a_sink_where_no_primary_key_follows() throws IOException {
        Path source = write("c.properties", "topic=t\nfields=a\nfields.a.generator=boolean\n");

        assertThatThrownBy(() -> read(null, source, null))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("key.field")
                .hasMessageContaining("--sink FILE");
    }

    @Test
    void should_refuse_a_sink_of_another_topic() throws IOException {
        Path sink = write("d.properties", "topics=u\ncontact.points=h\nlocal.datacenter=d\nkeyspace=k\ntable=t\n");

        assertThatThrownBy(() -> read(null, null, sink).requireValid())
                .hasMessageContaining("writes the topic registered_user_2, but d has topics=u");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static PipelineSettings read(String preset, Path source, Path sink) {
        return new ConnectorChoice(preset, source, sink).read(HOME);
    }
}
