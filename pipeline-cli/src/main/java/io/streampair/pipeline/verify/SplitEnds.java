// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.client.SourceOffsets;
import io.streampair.pipeline.settings.PipelineSettings;

/** The index up to which the source has committed each split of its stream. */
final class SplitEnds {
    private SplitEnds() {}

    /**
     * Reads the answer of {@code GET /connectors/<source>/offsets}: for each split, the index of the first record that
     * is not committed.
     */
    static long[] of(JsonNode offsets, PipelineSettings pipeline) {
        long[] ends = new long[pipeline.splits()];
        SourceOffsets committed = new SourceOffsets(offsets, pipeline.topic());
        for (int split = 0; split < ends.length; split++) {
            ends[split] = committed.next(split);
        }
        long count = pipeline.count();
        if (count >= 0) {
            for (int split = 0; split < ends.length; split++) {
                ends[split] = Math.min(ends[split], count);
            }
        }
        return ends;
    }
}
