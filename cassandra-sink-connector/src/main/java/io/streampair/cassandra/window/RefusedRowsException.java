// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Rows of a window were refused, and earlier writes to them may have been dropped, which must be made now. All other rows of
 * the window are written, and its bad records are reported.
 */
public final class RefusedRowsException extends ReadAgainException {
    private final transient List<RejectedRow> refused;
    private final transient Map<TopicPartition, OffsetAndMetadata> ends;

    RefusedRowsException(List<RejectedRow> refused, Map<TopicPartition, OffsetAndMetadata> ends) {
        super(
                "Cassandra refused " + refused.size() + " rows, which may have replaced good ones",
                refused.get(0).cause());
        this.refused = refused;
        this.ends = ends;
    }

    /** The rows, which are not reported yet. */
    public List<RejectedRow> refused() {
        return refused;
    }

    /** Where the window ends in each partition. */
    public Map<TopicPartition, OffsetAndMetadata> ends() {
        return ends;
    }
}
