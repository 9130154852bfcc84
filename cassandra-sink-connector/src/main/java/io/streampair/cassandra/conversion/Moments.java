// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;

/** Reads the times that say their own unit, as timestamp columns do, and keeps numbers within what is quick to compute. */
public final class Moments {
    private static final int MAX_LENGTH = 100;
    private static final int MAX_EXPONENT = 1_000;

    private final TimeText text;

    /** @param options of texts; null if texts are numbers only */
    public Moments(ConversionOptions options) {
        this.text = options == null ? null : TimeText.timestamps(options);
    }

    /**
     * An Instant for a text that is a date or time, and for a value whose schema names a logical type of Connect or
     * Debezium; else the value itself.
     *
     * @param value not null
     * @param schema null if the value has none
     * @throws DataException if a number is too large or too fine for any time
     */
    public Object of(Object value, Schema schema) {
        LogicalType logicalType = schema == null ? null : LogicalType.of(schema);
        if (text != null && logicalType != null && logicalType.type() == ValueKind.TIMESTAMP) {
            return logicalType.read(value);
        }
        if (text != null && logicalType != null && logicalType.type() == ValueKind.DATE) {
            return ((LocalDate) logicalType.read(value)).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (value instanceof String given) {
            return ofText(given.strip());
        }
        if (value instanceof BigDecimal number) {
            checkExponent(number);
        }
        return value;
    }

    private Object ofText(String given) {
        if (given.length() > MAX_LENGTH) {
            throw new DataException("a text of more than " + MAX_LENGTH + " characters is neither a number nor a time");
        }
        if (text != null && !text.isNumber(given)) {
            try {
                return text.instant(given);
            } catch (DateTimeException e) {
                checkNumber(given);
                return given;
            }
        }
        checkNumber(given);
        return given;
    }

    private static void checkNumber(String given) {
        try {
            checkExponent(new BigDecimal(given));
        } catch (NumberFormatException e) {
            return; // Whoever asked says what it expects.
        }
    }

    private static void checkExponent(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_EXPONENT || Decimals.digitsBeforePoint(number) > MAX_EXPONENT) {
            throw new DataException("a number with an exponent beyond " + MAX_EXPONENT + " is not a time");
        }
    }
}
