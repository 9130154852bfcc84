// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.config.Settings;
import io.streampair.faker.record.FieldSchema;
import io.streampair.faker.record.FormatFactory;
import io.streampair.faker.record.FormatKeys;
import io.streampair.faker.record.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** Makes the formats of poisoned values. */
final class PoisonFormats {
    private final Settings settings;
    private final FormatFactory formats;
    private final List<FieldSchema> fieldSchemas;

    PoisonFormats(Settings settings, String topic, List<FieldSchema> fieldSchemas) {
        this.settings = settings;
        this.formats = new FormatFactory(settings, topic);
        this.fieldSchemas = fieldSchemas;
    }

    /** The format of a kind; null if it does not apply to these values, which is then noted in the settings. */
    ValueFormat format(PoisonKind kind) {
        ValueFormat whole = formats.value(fieldSchemas);
        int last = fieldSchemas.size() - 1;
        return switch (kind) {
            case WRONG_TYPE -> wrongType(last);
            case MISSING_FIELD -> new PoisonedFieldFormat(formats.value(fieldSchemas.subList(0, last)), last, null);
            case TRUNCATED -> truncated(whole);
            case OVERSIZED -> oversized(whole);
            case INVALID_UTF8 -> invalidUtf8(whole);
        };
    }

    private ValueFormat wrongType(int last) {
        boolean text = fieldSchemas.get(last).schema().type() == Schema.Type.STRING;
        List<FieldSchema> retyped = new ArrayList<>(fieldSchemas);
        retyped.set(
                last,
                new FieldSchema(fieldSchemas.get(last).name(), text ? Schema.INT64_SCHEMA : Schema.STRING_SCHEMA));
        return new PoisonedFieldFormat(formats.value(retyped), last, text ? (Object) 0L : "of the wrong type");
    }

    private ValueFormat truncated(ValueFormat whole) {
        if (settings.text(FormatKeys.VALUE_FORMAT).matches("struct|map")) {
            settings.problem(
                    DisorderKeys.POISON_KINDS,
                    "The kind truncated needs a text value. Set value.format to json, delimited or template, or remove"
                            + " truncated");
            return null;
        }
        return PoisonedFormat.truncated(whole);
    }

    private ValueFormat invalidUtf8(ValueFormat whole) {
        if (whole.schema() != Schema.BYTES_SCHEMA) {
            settings.problem(
                    DisorderKeys.POISON_KINDS,
                    "The kind invalid-utf8 needs a value of bytes. Set value.format to json, delimited or template and"
                            + " value.encoding=bytes, or remove invalid-utf8");
            return null;
        }
        return PoisonedFormat.invalidUtf8(whole);
    }

    private ValueFormat oversized(ValueFormat whole) {
        for (int i = 0; i < fieldSchemas.size(); i++) {
            if (fieldSchemas.get(i).schema().type() == Schema.Type.STRING) {
                return new OversizedFormat(whole, i, (int) settings.number(DisorderKeys.POISON_BYTES));
            }
        }
        settings.problem(
                DisorderKeys.POISON_KINDS, "oversized needs a field of type string. Add one, or remove oversized");
        return null;
    }
}
