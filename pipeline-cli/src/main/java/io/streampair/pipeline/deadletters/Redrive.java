// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.deadletters;

import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.common.Pause;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.state.TaskStates;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets a second sink write the dead letters that are in a topic now. It ends when that sink has committed the offsets
 * behind all of them; its group stays, so that the next redrive begins there.
 */
final class Redrive {
    private final ConnectClient connect;
    private final QueueOffsets offsets;
    private final DeadLetterQueue queue;
    private final String topic;
    private final Map<TopicPartition, Long> ends;

    Redrive(ConnectClient connect, QueueOffsets offsets, DeadLetterQueue queue, String topic) {
        this.connect = connect;
        this.offsets = offsets;
        this.queue = queue;
        this.topic = topic;
        this.ends = offsets.ends(topic);
    }

    /** How many letters are in the topic that no redrive has done. */
    long left() {
        // Asked each time: Kafka may delete letters while they are waited for.
        Map<TopicPartition, Long> beginnings = offsets.beginnings(topic);
        Map<TopicPartition, Long> committed = offsets.committed("connect-" + queue.redriver());
        long left = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            TopicPartition partition = end.getKey();
            long done = Math.max(beginnings.getOrDefault(partition, 0L), committed.getOrDefault(partition, 0L));
            left += Math.max(0, end.getValue() - done);
        }
        return left;
    }

    /**
     * Writes all letters that are left.
     *
     * @param progress learns how many are left, again and again
     * @return how many failed again
     * @throws CommandException if the second sink fails; what it has written stays
     */
    long run(LongConsumer progress) {
        checkNameIsFree();
        String failures = queue.topicOfFailuresFrom(topic);
        long before = offsets.count(failures);
        Thread atExit = new Thread(this::deleteRedriver);
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            connect.putConfig(queue.redriver(), queue.redriverOf(topic));
            for (long left = left(); left > 0; left = left()) {
                progress.accept(left);
                failure().ifPresent(failure -> {
                    throw new CommandException(failure + "\nMend the settings of " + queue.sink()
                            + " and redrive again; what is written stays written.");
                });
                Pause.brief("waiting for the connector " + queue.redriver());
            }
        } finally {
            Runtime.getRuntime().removeShutdownHook(atExit);
            deleteRedriver();
        }
        return offsets.count(failures) - before;
    }

    /** A redrive that was killed leaves its sink behind; any other connector of that name is somebody's. */
    private void checkNameIsFree() {
        boolean taken = connect.findConfig(queue.redriver())
                .filter(config -> !config.has(DeadLetterQueue.RETURNED))
                .isPresent();
        if (taken) {
            throw new CommandException(
                    "The connector " + queue.redriver() + " exists already, and no redrive created it: delete it, or "
                            + "rename it, since the redrive needs that name.");
        }
    }

    private Optional<String> failure() {
        return connect.findStatus(queue.redriver())
                .flatMap(status -> TaskStates.of(status).failure());
    }

    private void deleteRedriver() {
        connect.deleteIfFound(queue.redriver());
    }
}
