// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Up to where a source has committed each of its splits. */
final class SourceOffsets {
    private final Map<Integer, Long> nextOfSplits = new HashMap<>();

    /** Reads the answer of {@code GET /connectors/<source>/offsets}. */
    SourceOffsets(JsonNode offsets) {
        for (JsonNode entry : offsets.path("offsets")) {
            nextOfSplits.put(
                    entry.path("partition").path("split").asInt(),
                    entry.path("offset").path("next").asLong());
        }
    }

    /** Whether the record at an index is committed, where there are so many splits. */
    boolean include(long index, int splits) {
        return index < nextOfSplits.getOrDefault((int) (index % splits), 0L);
    }

    /** The index behind the last record that is committed. */
    long end() {
        return nextOfSplits.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
