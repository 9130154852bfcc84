// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.RecordGenerator;
import io.streampair.pipeline.Main;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.ConnectorChoice;
import io.streampair.pipeline.settings.ConnectorSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void should_print_the_records_of_the_shipped_file() {
        assertThat(execute("preview", "--n", "2", "--from", "1")).isZero();

        assertThat(lines())
                .containsExactly(
                        "1 key=Rafael Cormier value=\"Rafael Cormier$11761 Abbie Ridge\\nWest Lucius, PA 21893$1996\"",
                        "2 key=Cedrick Harber value=\"Cedrick Harber$51862 Miquel Spur\\nWest Bradhaven, MI 26123$2012\"");
    }

    @Test
    void should_print_headers_timestamps_partitions_and_the_settings_of_a_file(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("source.json");
        Files.writeString(file, """
                {"name": "things", "config": {
                  "connector.class": "io.streampair.faker.FakerSourceConnector", "topic": "things",
                  "fields": "id", "fields.id.generator": "sequence", "headers": "from", "headers.from.value": "test",
                  "partition.field": "id", "partition.count": "2", "record.timestamp": "clock"}}
                """);

        assertThat(execute("preview", "--config", file.toString(), "-n", "1", "--from", "3", "--settings"))
                .isZero();

        assertThat(lines())
                .contains("fields.id.generator=sequence")
                .endsWith("3 key=null partition=1 timestamp=2026-01-01T00:00:03Z header.from=test value={\"id\":3}");
    }

    @Test
    void should_print_the_records_of_a_definition_in_the_order_of_time(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("world.json");
        Files.writeString(file, """
                {"name": "world", "config": {
                  "connector.class": "io.streampair.faker.FakerSourceConnector",
                  "definition": "streams: {old: {initial: 2, key: id, fields: {id: entity}}, young: {arrive: 1/s, count: 1, fields: {o: 'ref(old, zipf(1))', id: o.id}}}"}}
                """);

        assertThat(execute("preview", "--config", file.toString(), "-n", "9", "--from", "1"))
                .as(err.toString())
                .isZero();

        assertThat(lines()).hasSize(2);
        assertThat(lines()[0]).isEqualTo("1 old key=1 value={\"id\":1}");
        assertThat(lines()[1]).startsWith("2 young key=null value={\"id\":");
    }

    @Test
    void should_take_properties_and_print_decimals_and_bytes_readably(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a source.properties");
        Files.writeString(file, """
                topic=things
                fields=price,blob,list
                fields.price.generator=decimal
                fields.price.min=16.5
                fields.price.max=16.5
                fields.blob.generator=bytes
                fields.list.generator=array
                fields.list.min.size=1
                fields.list.max.size=1
                fields.list.element.generator=struct
                fields.list.element.fields=b
                fields.list.element.fields.b.generator=bytes
                """);

        assertThat(execute("preview", "--source", file.toString(), "-n", "1"))
                .as(err.toString())
                .isZero();

        assertThat(lines()[0])
                .containsPattern("\"price\":16\\.50?[,}]")
                .containsPattern("\"blob\":\"0x[0-9a-f]+\"")
                .containsPattern("\"b\":\"0x[0-9a-f]+\"");
    }

    @Test
    void should_print_the_records_that_a_run_with_the_preset_generates() {
        assertThat(execute("preview", "--preset", "payments", "-n", "1")).isZero();

        ConnectorSettings source =
                new ConnectorChoice("payments", null, null).read(Path.of("..")).source();
        Object id = ((Struct) RecordGenerator.from(source.config()).generate(0).value()).get("payment_id");
        assertThat(lines()[0]).contains(id.toString());
    }

    @Test
    void should_end_with_its_reader() {
        CountingPipe pipe = new CountingPipe(3);
        PrintStream print = new PrintStream(pipe, true, StandardCharsets.UTF_8);

        int code = Main.commandLine(new Terminal(print, false, false, 100), () -> Path.of(".."))
                .execute("preview", "--n", "1000000000");

        assertThat(code).isZero();
        assertThat(pipe.writes).isLessThan(10);
    }

    /** A pipe whose reader goes away. */
    private static final class CountingPipe extends OutputStream {
        private final int lines;
        private int writes;

        CountingPipe(int lines) {
            this.lines = lines;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            writes++;
            if (writes > lines) {
                throw new IOException("Broken pipe");
            }
        }
    }

    @Test
    void should_print_a_preset_by_its_name() {
        assertThat(execute("preview", "--preset", "logs", "-n", "1", "--settings"))
                .isZero();

        assertThat(lines()).contains("fields.method.options=GET,POST,PUT,DELETE");
    }

    @Test
    void should_say_what_is_wrong_with_the_settings() {
        assertThat(execute("preview", "--preset", "log")).isEqualTo(1);

        assertThat(err.toString()).contains("preset", "did you mean logs?");
    }

    private String[] lines() {
        return out.toString(StandardCharsets.UTF_8).split("\\R");
    }

    private int execute(String... arguments) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Main.commandLine(new Terminal(print, false, false, 100), () -> Path.of(".."))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
