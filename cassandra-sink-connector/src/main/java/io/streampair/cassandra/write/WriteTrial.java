// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.row.MappedTable;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tries, before there are records, whether Cassandra takes what the settings ask of each write. It changes nothing. */
public final class WriteTrial {
    private WriteTrial() {}

    /**
     * What Cassandra refuses; empty also if that cannot be known now. Must not be called on a thread of the driver.
     *
     * @param keys from a key to its full name
     */
    public static Optional<RefusedSettingException> refusal(
            CqlSession session,
            TableMetadata table,
            MappedTable mapped,
            RowOptions options,
            UnaryOperator<String> keys) {
        Probe probe = new Probe(session, table, mapped, options, () -> false);
        if (!probe.isPossible()) {
            return Optional.empty();
        }
        return new SecondTry(new Permissions(session, Optional.empty()))
                .ofProbe(probe, new RefusedSettings(mapped, options, keys))
                .toCompletableFuture()
                .join()
                .map(Failure::cause)
                .filter(RefusedSettingException.class::isInstance)
                .map(RefusedSettingException.class::cast);
    }
}
