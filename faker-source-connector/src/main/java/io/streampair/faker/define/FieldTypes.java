// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.config.Suggestions;
import io.streampair.faker.express.ConnectTypes;
import io.streampair.faker.value.FieldType;
import java.time.DateTimeException;
import org.apache.kafka.connect.data.Schema;

/** The types that a document names, and values of them. */
final class FieldTypes {
    private FieldTypes() {}

    static FieldType named(Part type) {
        if (!FieldType.NAMES.contains(type.text())) {
            throw type.problem(Suggestions.problem(
                    "Unknown type '" + type.text() + "'",
                    Suggestions.didYouMean(type.text(), FieldType.NAMES),
                    "Use one of " + String.join(", ", FieldType.NAMES)));
        }
        return FieldType.named(type.text());
    }

    /** The value of a text, as expressions have it. */
    static Object value(Part text, FieldType type, Schema schema) {
        try {
            Integer scale = ConnectTypes.scale(schema);
            return ConnectTypes.ofConnect(schema, type.of(text.text(), scale == null ? 0 : scale));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw text.problem("'" + text.text() + "' is no value of type " + type.id());
        }
    }
}
