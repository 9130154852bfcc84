// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import io.streampair.cassandra.grammar.Source.Function;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;

/** The functions of a mapping, for each type of column. They are called when a record is mapped, so retries write the same value. */
final class Functions {
    private static final Map<DataType, Supplier<Object>> UUID = Map.of(
            DataTypes.UUID, Uuids::random, DataTypes.TEXT, () -> Uuids.random().toString());

    private Functions() {}

    /** @throws IllegalArgumentException if the function cannot return this type */
    static Supplier<Object> of(Function function, DataType type, InstantSource clock) {
        Supplier<Object> call = switch (function) {
            case NOW -> now(clock).get(type);
            case UUID -> UUID.get(type);
        };
        if (call == null) {
            throw new IllegalArgumentException(
                    function + " returns " + kinds(function) + ", not " + type.asCql(false, true));
        }
        return call;
    }

    private static Map<DataType, Supplier<Object>> now(InstantSource clock) {
        return Map.of(
                DataTypes.TIMEUUID, Uuids::timeBased,
                DataTypes.UUID, Uuids::timeBased,
                DataTypes.TIMESTAMP, clock::instant,
                DataTypes.DATE, () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                DataTypes.TIME, () -> LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                DataTypes.BIGINT, clock::millis);
    }

    private static String kinds(Function function) {
        return switch (function) {
            case NOW -> "a timeuuid, uuid, timestamp, date, time (of UTC) or bigint (milliseconds since the epoch)";
            case UUID -> "a uuid or text";
        };
    }
}
