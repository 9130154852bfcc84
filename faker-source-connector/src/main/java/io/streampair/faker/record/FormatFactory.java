// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.config.Settings;
import io.streampair.faker.generate.FieldKeys;
import io.streampair.faker.generate.Template;
import io.streampair.faker.value.Names;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Makes the formats that valid settings ask for. */
public final class FormatFactory {
    private final Settings settings;
    private final String topic;

    public FormatFactory(Settings settings, String topic) {
        this.settings = settings;
        this.topic = topic;
    }

    /** Notes in the settings what keeps a format from being made. */
    static void check(Settings settings) {
        String problem = DelimitedFormat.problem(settings.raw(FormatKeys.DELIMITER));
        if (problem != null) {
            settings.problem(FormatKeys.DELIMITER, problem);
        }
        if (!"template".equals(settings.text(FormatKeys.VALUE_FORMAT))) {
            return;
        }
        if (settings.text(FormatKeys.TEMPLATE) == null) {
            settings.problem(FormatKeys.TEMPLATE, "the format template needs it; write one, such as {name}");
            return;
        }
        try {
            Template.parse(settings.raw(FormatKeys.TEMPLATE), settings.names(FieldKeys.FIELDS));
        } catch (IllegalArgumentException e) {
            settings.problem(FormatKeys.TEMPLATE, e.getMessage());
        }
    }

    /** The format of values with these columns, which are the first of the record's fields. */
    public ValueFormat value(List<Column> columns) {
        return switch (settings.text(FormatKeys.VALUE_FORMAT)) {
            case "struct" -> new StructFormat(valueSchema(columns), positions(columns.size()));
            case "map" -> new MapFormat(columns);
            default ->
                settings.text(FormatKeys.ENCODING).equals("bytes") ? new EncodedFormat(text(columns)) : text(columns);
        };
    }

    /** The text format of values with these columns; null if the values are no texts. */
    TextFormat text(List<Column> columns) {
        return switch (settings.text(FormatKeys.VALUE_FORMAT)) {
            case "json" -> new JsonFormat(columns);
            case "delimited" ->
                new DelimitedFormat(
                        settings.raw(FormatKeys.DELIMITER),
                        Escaping.valueOf(settings.text(FormatKeys.ESCAPING).toUpperCase(Locale.ROOT)),
                        columns);
            case "template" ->
                new TemplateFormat(
                        Template.parse(settings.raw(FormatKeys.TEMPLATE), settings.names(FieldKeys.FIELDS)), columns);
            default -> null;
        };
    }

    /** The format of keys of these columns, which are at {@code positions} among the record's fields. */
    ValueFormat key(List<Column> columns, int[] positions) {
        if (positions.length == 0) {
            return new NoKey();
        }
        String format = settings.text(RecordKeys.KEY_FORMAT);
        boolean single = format == null ? positions.length == 1 : format.equals("single");
        return single
                ? new SingleFormat(columns.get(0).schema(), positions[0])
                : new StructFormat(schema(columns).name(schemaName() + "Key").build(), positions);
    }

    private Schema valueSchema(List<Column> columns) {
        SchemaBuilder schema = schema(columns).name(schemaName()).doc(settings.text(FormatKeys.SCHEMA_DOC));
        if (settings.has(FormatKeys.SCHEMA_VERSION)) {
            schema.version((int) settings.number(FormatKeys.SCHEMA_VERSION));
        }
        return schema.build();
    }

    private static SchemaBuilder schema(List<Column> columns) {
        SchemaBuilder schema = SchemaBuilder.struct();
        for (Column column : columns) {
            schema.field(column.name(), column.schema());
        }
        return schema;
    }

    private String schemaName() {
        String name = settings.text(FormatKeys.SCHEMA_NAME);
        return name == null ? Names.camelCase(topic) : name;
    }

    private static int[] positions(int count) {
        return IntStream.range(0, count).toArray();
    }
}
