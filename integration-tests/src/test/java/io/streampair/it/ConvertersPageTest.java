// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real converters and transforms before the sink's mapping and behind the source's records; docs/converters.md is made of what
 * comes out, with {@code -Dupdate.docs=true}.
 */
class ConvertersPageTest {
    private static final Path PAGE = Path.of("../docs/converters.md");

    /** What a converter without schemas cannot keep. */
    private static final Map<String, Map<String, String>> OTHER_CELLS =
            Map.of("Json without", Map.of("amount", "12.5"));

    static List<TransformCase> transforms() {
        return TransformCase.ALL;
    }

    static List<SourceTransform> sourceTransforms() {
        return SourceTransform.ALL;
    }

    @Test
    void should_write_the_same_row_with_each_converter() throws IOException {
        try (RegistryStub registry = new RegistryStub()) {
            for (SinkForm form : SinkForm.all(registry)) {
                List<String> expected = new ArrayList<>(ConvertedOrder.cells());
                OTHER_CELLS
                        .getOrDefault(form.title(), Map.of())
                        .forEach((column, cell) ->
                                expected.set(ConvertedOrder.names().indexOf(column), cell));
                assertThat(row(form)).as(form.title()).isEqualTo(expected);
            }
        }
    }

    private static List<String> row(SinkForm form) {
        Map<String, String> settings = new HashMap<>(Map.of("topics", "orders", "keyspace", "shop", "table", "orders"));
        settings.putAll(form.settings());
        MappedTables tables = new MappedTables(settings, ConvertedOrder.CQL);
        SchemaAndValue value = SinkForm.converter(form.settings(), "value.converter")
                .toConnectData("orders", form.message().toByteArray());
        tables.write(new SinkRecord("orders", 0, null, null, value.schema(), value.value(), 0));
        List<List<String>> rows = tables.select("orders", ConvertedOrder.names());
        assertThat(rows).as(form.title()).hasSize(1);
        return rows.get(0);
    }

    @ParameterizedTest
    @MethodSource("transforms")
    void should_write_what_transforms_make_with_and_without_schemas(TransformCase transforms) {
        for (String schema : transforms.schemas()) {
            assertThat(rows(transforms, schema)).as(schema).isEqualTo(transforms.rows());
        }
    }

    private static List<List<String>> rows(TransformCase transforms, String schema) {
        Map<String, String> settings =
                new HashMap<>(Map.of("topics", "orders,payments", "keyspace", "shop", "table", "orders"));
        settings.putAll(transforms.settings());
        MappedTables tables = new MappedTables(settings, List.of(transforms.cql()));
        TransformChain<SinkRecord> chain = new TransformChain<>(settings);
        long offset = 0;
        for (TransformCase.Sent sent : transforms.records()) {
            SinkRecord record = chain.apply(record(sent, schema, offset++));
            if (record != null) {
                tables.write(record);
            }
        }
        String columns = transforms.cql().replaceFirst(".*?\\(", "");
        List<String> names = new ArrayList<>();
        for (String column : columns.split(", ", -1)) {
            names.add(column.replaceFirst(" .*", ""));
        }
        return tables.select("orders", names);
    }

    private static SinkRecord record(TransformCase.Sent sent, String schema, long offset) {
        SchemaAndValue key = InferredStruct.of(schema == null ? null : schema + "Key", sent.key());
        SchemaAndValue value = InferredStruct.of(schema, sent.value());
        ConnectHeaders headers = new ConnectHeaders();
        if (sent.header() != null) {
            headers.addString(sent.header(), "yes");
        }
        return new SinkRecord(
                sent.topic(),
                0,
                key.schema(),
                key.value(),
                value.schema(),
                value.value(),
                offset,
                1_769_867_100_123L + offset,
                TimestampType.CREATE_TIME,
                headers);
    }

    @ParameterizedTest
    @MethodSource("sourceTransforms")
    void should_write_records_that_transforms_take(SourceTransform transform) {
        assertThat(transform.run()).isEqualTo(transform.written());
    }

    @Test
    void should_match_the_page_in_docs() throws IOException {
        String page;
        try (RegistryStub registry = new RegistryStub()) {
            page = new ConvertersPage(sinkCells(registry), sourceCells(registry)).text();
        }
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/converters.md: -Dtest=ConvertersPageTest -Dupdate.docs=true writes it anew")
                .isEqualTo(page);
    }

    private static Map<String, List<String>> sinkCells(RegistryStub registry) throws IOException {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (SinkForm form : SinkForm.all(registry)) {
            cells.put(form.title(), row(form));
        }
        return cells;
    }

    private static Map<String, List<String>> sourceCells(RegistryStub registry) throws IOException {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (SourceSample.Form form : SourceSample.forms(registry)) {
            cells.put(form.title(), form.cells());
        }
        return cells;
    }
}
