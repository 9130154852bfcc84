// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.Lifetime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** How long rows live: until a mapped instant, for a mapped time, or as the settings say. */
final class RowLifetimes {
    private final LifetimeRules rules;
    private final MappedTime ttl;
    private final MappedTime expires;
    private final InstantSource clock;

    /** @param clock for records without a timestamp, and for the longest life */
    RowLifetimes(LifetimeRules rules, Optional<MappedTime> ttl, Optional<MappedTime> expires, InstantSource clock) {
        this.rules = rules;
        this.ttl = ttl.orElse(null);
        this.expires = expires.orElse(null);
        this.clock = clock;
    }

    /** @throws DataException if Cassandra keeps no row for so long */
    Lifetime of(SinkRecord record, Object value) {
        if (expires != null) {
            Long instant = expires.read(record, value);
            if (instant != null) {
                return until(instant);
            }
        }
        Long mapped = ttl == null ? null : ttl.read(record, value);
        if (rules.isOfRecord()) {
            return ofRecord(mapped == null ? rules.ttlSeconds() : mapped.intValue(), mapped != null, record);
        }
        return mapped == null ? Lifetime.DEFAULT : Lifetime.ofTtl(mapped.intValue());
    }

    private Lifetime ofRecord(int seconds, boolean isMapped, SinkRecord record) {
        if (seconds == 0) {
            return isMapped ? Lifetime.ofTtl(0) : Lifetime.DEFAULT;
        }
        long from = record.timestamp() == null ? clock.millis() : record.timestamp();
        return Lifetime.until(from + TimeUnit.SECONDS.toMillis(seconds));
    }

    private Lifetime until(long micros) {
        long millis = -Math.floorDiv(-micros, TimeUnit.MILLISECONDS.toMicros(1));
        if (millis - clock.millis() > TimeUnit.SECONDS.toMillis(Lifetime.MAX_TTL_SECONDS)) {
            throw new DataException("__expires, " + Instant.ofEpochMilli(millis) + ", is more than "
                    + Lifetime.MAX_TTL_SECONDS
                    + " seconds ahead, the longest time to live of Cassandra; a null there is a"
                    + " row that does not expire");
        }
        return Lifetime.until(millis);
    }
}
