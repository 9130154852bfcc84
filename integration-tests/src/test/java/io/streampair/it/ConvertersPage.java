// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The page of converters and transforms.
 *
 * @param sink the cells of the row that is written, by the converter
 * @param source what comes of each type, by the converter
 */
record ConvertersPage(Map<String, List<String>> sink, Map<String, List<String>> source) {
    private static final String HEAD = """
            # Converters and transforms

            Made by `ConvertersPageTest`, which puts real converters and transforms before the sink's mapping and behind the source's
            records: `mvn test -pl integration-tests -am -Dtest=ConvertersPageTest -Dsurefire.failIfNoSpecifiedTests=false
            -Dupdate.docs=true` makes it again. `ConvertersIT` runs some of them in a worker.

            Json, String and ByteArray are Kafka's JsonConverter, StringConverter and ByteArrayConverter; with schema is
            `schemas.enable=true`, without is `false`, and `schema.content` (Kafka 4.2, KIP-1054) gives the schema in the settings.
            Avro and JSON Schema are Apicurio's AvroConverter and ExtJsonConverter. Protobuf is a converter of the tests that makes the
            Structs that Confluent's ProtobufConverter makes by default. Converters with String or ByteArray need the `value.format`
            that stands beside them.

            ## Sink: from the message to the row

            """;
    private static final String PROTOBUF = """

            `Json without` has no numbers but integers and doubles: `12.50` becomes 12.5 before the sink sees it. With the StringConverter
            and `value.format=json` all digits arrive. JsonConverter with schemas writes decimals, times and bytes in forms of its own;
            programs other than Connect rarely do.

            A field of Protobuf (proto3) that is not `optional` has no null: an empty text arrives as an empty text, which
            `mapping.empty.text=null` makes null. A `oneof payment` is the field `payment_0`, whose value is the branch that is set;
            enums are their names; StringValue and its kin are their values.

            ## Sink: transforms

            Each case is run with a schema and without one (Debezium's with a schema). `table` and `keyspace` are left out.
            """;
    private static final String SOURCE = """

            ## Source: from the record to the message

            The first columns show what the same converter reads again, `yes` being the same type and value; the others, which
            keep no types, show the message.

            """;
    private static final String SOURCE_TRANSFORMS = """

            ## Source: transforms

            The source of all of these, in Kafka's words:

            ```properties
            %s```
            """;

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        addTable(text, "column", sinkRows());
        text.append(PROTOBUF);
        TransformCase.ALL.forEach(transforms -> addCase(text, transforms));
        text.append(SOURCE);
        addTable(text, "type", sourceRows());
        text.append(SOURCE_TRANSFORMS.formatted(properties(SourceTransform.SOURCE)));
        SourceTransform.ALL.forEach(transform -> addCase(text, transform));
        return text.toString();
    }

    private List<List<String>> sinkRows() {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of("column", "holds"))));
        rows.get(0).addAll(sink.keySet());
        for (int i = 0; i < ConvertedOrder.names().size(); i++) {
            String expected = ConvertedOrder.cells().get(i);
            List<String> row = new ArrayList<>();
            row.add("`" + ConvertedOrder.names().get(i) + " "
                    + ConvertedOrder.types().get(i) + "`");
            row.add(expected.isEmpty() ? "null" : "`" + expected + "`");
            for (List<String> cells : sink.values()) {
                row.add(cells.get(i).equals(expected) ? "yes" : "`" + cells.get(i) + "`");
            }
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> sourceRows() {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of("type"))));
        rows.get(0).addAll(source.keySet());
        int i = 0;
        for (String type : SourceSample.TYPES.keySet()) {
            List<String> row = new ArrayList<>(List.of("`" + type + "`"));
            for (List<String> cells : source.values()) {
                row.add(cells.get(i));
            }
            rows.add(row);
            i++;
        }
        return rows;
    }

    private static void addTable(StringBuilder text, String corner, List<List<String>> rows) {
        for (List<String> row : rows) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
            if (row.get(0).equals(corner)) {
                text.append("|---".repeat(row.size())).append("|\n");
            }
        }
    }

    private static String properties(Map<String, String> settings) {
        StringBuilder lines = new StringBuilder();
        settings.forEach((key, value) -> lines.append(key)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        return lines.toString();
    }

    private static void addCase(StringBuilder text, TransformCase transforms) {
        text.append("\n### ").append(transforms.title()).append("\n\n```properties\n");
        text.append(properties(transforms.settings())).append("```\n\n");
        text.append("| topic | key | header | value |\n|---|---|---|---|\n");
        for (TransformCase.Sent sent : transforms.records()) {
            text.append("| ").append(sent.topic()).append(" | ").append(code(sent.key()));
            text.append(" | ").append(sent.header() == null ? "" : "`" + sent.header() + "`");
            text.append(" | ").append(code(sent.value())).append(" |\n");
        }
        text.append("\n`").append(transforms.cql()).append("` then has");
        transforms
                .rows()
                .forEach(row -> text.append(" (").append(String.join(", ", row)).append(")"));
        text.append(".\n");
    }

    private static String code(String json) {
        return json == null ? "null" : "`" + json + "`";
    }

    private static void addCase(StringBuilder text, SourceTransform transform) {
        text.append("\n### ").append(transform.title()).append(", in the source\n\n```properties\n");
        text.append(properties(transform.settings())).append("```\n\n");
        if (transform.written().isEmpty()) {
            text.append("Nothing is written.\n");
            return;
        }
        text.append("| topic | key | headers | value |\n|---|---|---|---|\n| ");
        text.append(transform.written().get(0));
        transform.written().stream()
                .skip(1)
                .forEach(part -> text.append(" | `").append(part).append("`"));
        text.append(" |\n");
    }
}
