// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.config.Settings;
import io.streampair.faker.generate.FieldKeys;
import io.streampair.faker.generate.Template;
import io.streampair.faker.value.SchemaNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Makes the formats of keys and values from valid settings. */
public final class FormatFactory {
    private final Settings settings;
    private final String topic;

    public FormatFactory(Settings settings, String topic) {
        this.settings = settings;
        this.topic = topic;
    }

    /** Notes problems of the format in the settings. */
    static void check(Settings settings) {
        String problem = DelimitedFormat.problem(settings.raw(FormatKeys.DELIMITER));
        if (problem != null) {
            settings.problem(FormatKeys.DELIMITER, problem);
        }
        if (!"template".equals(settings.text(FormatKeys.VALUE_FORMAT))) {
            return;
        }
        if (settings.text(FormatKeys.TEMPLATE) == null) {
            settings.problem(FormatKeys.TEMPLATE, "value.format=template needs it. Set a text such as {name}");
            return;
        }
        try {
            Template.parse(settings.raw(FormatKeys.TEMPLATE), settings.names(FieldKeys.FIELDS));
        } catch (IllegalArgumentException e) {
            settings.problem(FormatKeys.TEMPLATE, e.getMessage());
        }
    }

    /** The format of values with these fields, which are the first of the record. */
    public ValueFormat value(List<FieldSchema> fieldSchemas) {
        return switch (settings.text(FormatKeys.VALUE_FORMAT)) {
            case "struct" -> new StructFormat(valueSchema(fieldSchemas), positions(fieldSchemas.size()));
            case "map" -> new MapFormat(fieldSchemas);
            default ->
                settings.text(FormatKeys.ENCODING).equals("bytes")
                        ? new EncodedFormat(text(fieldSchemas))
                        : text(fieldSchemas);
        };
    }

    /** Values that are the text of a JSON object, whatever the settings say. */
    public static ValueFormat json(List<FieldSchema> fieldSchemas) {
        return new JsonFormat(fieldSchemas);
    }

    /** The text format of values with these fields; null if value.format is not a text. */
    TextFormat text(List<FieldSchema> fieldSchemas) {
        return switch (settings.text(FormatKeys.VALUE_FORMAT)) {
            case "json" -> new JsonFormat(fieldSchemas);
            case "delimited" ->
                new DelimitedFormat(
                        settings.raw(FormatKeys.DELIMITER),
                        Escaping.valueOf(settings.text(FormatKeys.ESCAPING).toUpperCase(Locale.ROOT)),
                        fieldSchemas);
            case "template" ->
                new TemplateFormat(
                        Template.parse(settings.raw(FormatKeys.TEMPLATE), settings.names(FieldKeys.FIELDS)),
                        fieldSchemas);
            default -> null;
        };
    }

    /** The format of keys with these fields, which are at {@code positions} in the record. */
    ValueFormat key(List<FieldSchema> fieldSchemas, int[] positions) {
        if (positions.length == 0) {
            return new NoKey();
        }
        String format = settings.text(RecordKeys.KEY_FORMAT);
        return key(fieldSchemas, positions, format == null ? positions.length == 1 : format.equals("single"));
    }

    /** As the setting says it: the value of one field alone, or a struct. */
    public ValueFormat key(List<FieldSchema> fieldSchemas, int[] positions, boolean single) {
        if (positions.length == 0) {
            return new NoKey();
        }
        return single
                ? new SingleFormat(fieldSchemas.get(0).schema(), positions[0])
                : new StructFormat(
                        schema(fieldSchemas).name(schemaName() + "Key").build(), positions);
    }

    private Schema valueSchema(List<FieldSchema> fieldSchemas) {
        SchemaBuilder schema = schema(fieldSchemas).name(schemaName()).doc(settings.text(FormatKeys.SCHEMA_DOC));
        if (settings.has(FormatKeys.SCHEMA_VERSION)) {
            schema.version((int) settings.number(FormatKeys.SCHEMA_VERSION));
        }
        return schema.build();
    }

    private static SchemaBuilder schema(List<FieldSchema> fieldSchemas) {
        SchemaBuilder schema = SchemaBuilder.struct();
        for (FieldSchema field : fieldSchemas) {
            schema.field(field.name(), field.schema());
        }
        return schema;
    }

    String schemaName() {
        String name = settings.text(FormatKeys.SCHEMA_NAME);
        return name == null ? SchemaNames.camelCase(topic) : name;
    }

    private static int[] positions(int count) {
        return IntStream.range(0, count).toArray();
    }
}
