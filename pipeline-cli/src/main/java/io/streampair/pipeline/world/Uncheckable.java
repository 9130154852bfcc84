// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.row.WriteMode;
import java.util.Optional;

/** Why the rows of a route do not follow from the records alone. */
final class Uncheckable {
    private Uncheckable() {}

    /** @param isTimed whether the timestamps of the records are recomputed */
    static Optional<String> reason(SinkWrites.Route route, boolean isTimed) {
        WriteMode mode = route.mapper().table().mode();
        if (mode.isCounter() || !mode.changes().isEmpty()) {
            return Optional.of("its columns add up what all records say, repeated ones too");
        }
        if (mode.keepsExisting()) {
            return Optional.of("its rows stay as the first record made them (write.if)");
        }
        if (mode.statics() != WriteMode.Statics.NONE) {
            return Optional.of("it has static columns, which the rows of a partition share");
        }
        if (mode.hasTtl() || route.config().row().options().ttlSeconds() > 0) {
            return Optional.of("its rows expire");
        }
        for (Source source : route.config().record().mapping().sources()) {
            boolean isPlace = source == Source.Metadata.OFFSET || source == Source.Metadata.PARTITION;
            if (isPlace || (source == Source.Metadata.TIMESTAMP && !isTimed)) {
                return Optional.of("a column is mapped to " + source + ", which the definition does not determine");
            }
        }
        return Optional.empty();
    }
}
