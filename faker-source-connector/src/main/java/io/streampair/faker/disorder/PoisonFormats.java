// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.config.Settings;
import io.streampair.faker.record.Column;
import io.streampair.faker.record.FormatFactory;
import io.streampair.faker.record.FormatKeys;
import io.streampair.faker.record.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** Makes the formats of damaged values. */
final class PoisonFormats {
    private final Settings settings;
    private final FormatFactory formats;
    private final List<Column> columns;

    PoisonFormats(Settings settings, String topic, List<Column> columns) {
        this.settings = settings;
        this.formats = new FormatFactory(settings, topic);
        this.columns = columns;
    }

    /** The format of a kind; null if the values cannot be damaged so, which is then noted in the settings. */
    ValueFormat format(PoisonKind kind) {
        ValueFormat whole = formats.value(columns);
        int last = columns.size() - 1;
        return switch (kind) {
            case WRONG_TYPE -> wrongType(last);
            case MISSING_FIELD -> new Replaced(formats.value(columns.subList(0, last)), last, null);
            case TRUNCATED -> truncated(whole);
            case OVERSIZED -> oversized(whole);
            case INVALID_UTF8 -> invalidUtf8(whole);
        };
    }

    private ValueFormat wrongType(int last) {
        boolean text = columns.get(last).schema().type() == Schema.Type.STRING;
        List<Column> retyped = new ArrayList<>(columns);
        retyped.set(last, new Column(columns.get(last).name(), text ? Schema.INT64_SCHEMA : Schema.STRING_SCHEMA));
        return new Replaced(formats.value(retyped), last, text ? (Object) 0L : "of the wrong type");
    }

    private ValueFormat truncated(ValueFormat whole) {
        if (settings.text(FormatKeys.VALUE_FORMAT).matches("struct|map")) {
            settings.problem(
                    DisorderKeys.POISON_KINDS,
                    "truncated needs a text; set value.format to json, delimited or template, or leave it out");
            return null;
        }
        return new Changed(whole, whole.schema(), Damage::half);
    }

    private ValueFormat invalidUtf8(ValueFormat whole) {
        if (whole.schema() != Schema.BYTES_SCHEMA) {
            settings.problem(
                    DisorderKeys.POISON_KINDS,
                    "invalid-utf8 needs bytes; set value.format to json, delimited or template with"
                            + " value.encoding=bytes, or leave it out");
            return null;
        }
        return new Changed(whole, whole.schema(), Damage::invalidUtf8);
    }

    private ValueFormat oversized(ValueFormat whole) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).schema().type() == Schema.Type.STRING) {
                return new Replaced(whole, i, "x".repeat((int) settings.number(DisorderKeys.POISON_BYTES)));
            }
        }
        settings.problem(
                DisorderKeys.POISON_KINDS, "oversized needs a field of the type string; add one, or leave it out");
        return null;
    }
}
