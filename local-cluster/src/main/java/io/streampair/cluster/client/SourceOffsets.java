// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The index up to which a faker source has committed each split of its stream. */
public final class SourceOffsets {
    private final Map<Integer, Long> nextOfSplits = new HashMap<>();

    /**
     * Reads the answer of {@code GET /connectors/<source>/offsets} (KIP-875).
     *
     * @param stream the stream of the splits: the source's topic
     */
    public SourceOffsets(JsonNode offsets, String stream) {
        for (JsonNode entry : offsets.path("offsets")) {
            JsonNode partition = entry.path("partition");
            if (stream.equals(partition.path("stream").asText())) {
                nextOfSplits.put(
                        partition.path("split").asInt(),
                        entry.path("offset").path("next").asLong());
            }
        }
    }

    /** The index of the first record of a split that is not committed; 0 if none is. */
    public long next(int split) {
        return nextOfSplits.getOrDefault(split, 0L);
    }

    /** Whether the record at an index is committed, where the stream has this many splits. */
    public boolean include(long index, int splits) {
        return index < next((int) (index % splits));
    }

    /** One more than the index of the last committed record. */
    public long end() {
        return nextOfSplits.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
