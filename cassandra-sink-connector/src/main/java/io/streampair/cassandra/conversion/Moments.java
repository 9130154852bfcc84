// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.kafka.connect.data.Schema;

/** Reads the times that say their own unit, as timestamp columns do. */
public final class Moments {
    private static final int MAX_LENGTH = 100;

    private final TimeText text;

    public Moments(ConversionOptions options) {
        this.text = TimeText.timestamps(options);
    }

    /**
     * An Instant for a text that is a date or time, and for a value whose schema names a logical type of Connect or
     * Debezium; else the value itself.
     *
     * @param value not null
     * @param schema null if the value has none
     */
    public Object of(Object value, Schema schema) {
        LogicalType logicalType = schema == null ? null : LogicalType.of(schema);
        if (logicalType != null && logicalType.type() == ValueKind.TIMESTAMP) {
            return logicalType.read(value);
        }
        if (logicalType != null && logicalType.type() == ValueKind.DATE) {
            return ((LocalDate) logicalType.read(value)).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return value instanceof String given ? ofText(given) : value;
    }

    private Object ofText(String given) {
        if (given.length() > MAX_LENGTH || text.isNumber(given.strip())) {
            return given;
        }
        try {
            return text.instant(given.strip());
        } catch (DateTimeException e) {
            return given; // Whoever asked says what it expects.
        }
    }
}
