// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;

/** Times of expressions for Connect's. */
@SuppressWarnings("JavaUtilDate") // Connect represents times by java.util.Date.
final class Moments {
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Moments() {}

    static Object of(Schema schema, Date date) {
        long millis = date.getTime();
        if (Time.LOGICAL_NAME.equals(schema.name())) {
            return LocalTime.ofNanoOfDay(millis * NANOS_PER_MILLI);
        }
        return org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(schema.name())
                ? (Object) LocalDate.ofEpochDay(Math.floorDiv(millis, MILLIS_PER_DAY))
                : Instant.ofEpochMilli(millis);
    }
}
