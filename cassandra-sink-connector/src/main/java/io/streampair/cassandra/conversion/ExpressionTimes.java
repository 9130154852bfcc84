// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Times;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.connect.errors.DataException;

/** Reads numbers and texts as instants by the settings of timestamps, as timestamp columns do. */
public final class ExpressionTimes implements Times {
    private static final int MAX_LENGTH = 100;

    private final TimeText text;
    private final ChronoUnit unit;

    public ExpressionTimes(ConversionOptions options) {
        this.text = TimeText.timestamps(options);
        this.unit = options.timestampUnit();
    }

    @Override
    public Instant instant(Object value) {
        try {
            if (value instanceof String given) {
                return ofText(given.strip());
            }
            return value instanceof Long number
                    ? Epoch.instant(number, unit)
                    : Epoch.instant(new BigDecimal(value.toString()), unit);
        } catch (DataException e) {
            throw new EvaluationException(e.getMessage());
        } catch (DateTimeException | NumberFormatException e) {
            throw new EvaluationException("the value is not a time: expected text such as " + text.example());
        }
    }

    private Instant ofText(String given) {
        if (given.length() > MAX_LENGTH) {
            throw new DateTimeException("too long");
        }
        return text.isNumber(given) ? Epoch.instant(new BigDecimal(new BigInteger(given)), unit) : text.instant(given);
    }
}
