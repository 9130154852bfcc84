// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.window.TwoWindows;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** The offsets that a task commits, which never go back. */
final class Commits {
    private final SinkTaskContext context;
    private final Map<TopicPartition, OffsetAndMetadata> last = new HashMap<>();
    private boolean requested;

    Commits(SinkTaskContext context) {
        this.context = context;
    }

    /** Has Connect commit as soon as it can. It makes no commit for a task without partitions. */
    void request() {
        if (!context.assignment().isEmpty()) {
            requested = true;
            context.requestCommit();
        }
    }

    /** Whether the commit that comes now was requested here. */
    boolean takeRequest() {
        boolean was = requested;
        requested = false;
        return was;
    }

    /** Requests a commit of what a commit of these partitions leaves out, as that of a rebalance does. */
    void requestForOthersThan(Set<TopicPartition> committed) {
        if (!committed.containsAll(context.assignment())) {
            request();
        }
    }

    /**
     * The offsets below which all is written or reported. Of a partition without unwritten records that is all that Connect
     * has delivered, also what a transform dropped; so it may be beyond the windows that are written, and stays there. None is
     * left out: Connect would commit the offset that it rewound the partition to, though a window from before is still written.
     *
     * @param delivered what Connect has delivered, of partitions that the task may have no longer
     * @param unwritten the first record of each partition that no window holds and that is not done
     */
    Map<TopicPartition, OffsetAndMetadata> next(
            Map<TopicPartition, OffsetAndMetadata> delivered, TwoWindows windows, Map<TopicPartition, Long> unwritten) {
        Map<TopicPartition, OffsetAndMetadata> written = new HashMap<>();
        windows.first().forEach((partition, first) -> written.put(partition, new OffsetAndMetadata(first)));
        written.putAll(windows.written());
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> mine = new HashMap<>(delivered);
        mine.keySet().retainAll(context.assignment());
        mine.forEach((partition, offset) -> {
            OffsetAndMetadata done = offset;
            if (windows.holds(partition)) {
                done = written.get(partition);
            } else if (unwritten.containsKey(partition)) {
                done = new OffsetAndMetadata(unwritten.get(partition));
            }
            done = done.offset() > offset.offset() ? offset : done;
            OffsetAndMetadata before = last.get(partition);
            next.put(partition, before != null && before.offset() > done.offset() ? before : done);
        });
        last.putAll(next);
        return next;
    }

    void forget(Collection<TopicPartition> partitions) {
        last.keySet().removeAll(partitions);
        requested &= !partitions.containsAll(context.assignment());
    }
}
