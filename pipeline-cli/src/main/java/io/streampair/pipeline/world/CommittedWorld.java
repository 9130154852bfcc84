// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.cluster.client.ConnectClient;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.state.TopicProgress;
import io.streampair.pipeline.state.TopicProgressReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a running source has come with its world, once the sinks have written all that was in the topics when it was
 * asked.
 */
final class CommittedWorld {
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final Terminal terminal;
    private final RunState run;
    private final long deadline = System.nanoTime() + WITHIN.toNanos();

    CommittedWorld(Terminal terminal, RunState run) {
        this.terminal = terminal;
        this.run = run;
    }

    /** Waits for the source's first commit and for the sinks' next ones where needed. */
    Map<Map<String, ?>, Map<String, ?>> await() {
        String source = run.pipeline().source().name();
        ConnectClient connect = new ConnectClient(run.connect());
        try (TopicProgressReader topics = new TopicProgressReader(run.bootstrapServers(), run.pipeline())) {
            Map<Map<String, ?>, Map<String, ?>> offsets = StoredOffsets.of(connect.offsets(source));
            while (offsets.isEmpty()) {
                pause("waiting for the source's first commit, which takes up to a minute");
                offsets = StoredOffsets.of(connect.offsets(source));
            }
            Map<TopicPartition, Long> ends = topics.read().ends();
            for (TopicProgress now = topics.read(); !now.hasReached(ends); now = topics.read()) {
                pause("waiting for the sinks' next flush: " + NumberText.grouped(now.written()) + " of "
                        + NumberText.grouped(now.generated()) + " records are written");
            }
            terminal.eraseLiveLine();
            return offsets;
        }
    }

    private void pause(String waiting) {
        if (System.nanoTime() > deadline) {
            terminal.eraseLiveLine();
            throw new CommandException("After " + WITHIN.toSeconds() + " s still " + waiting
                    + ". Check the connectors: curl -s " + run.connect().get(0) + "/connectors?expand=status");
        }
        terminal.live(waiting);
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while " + waiting, e);
        }
    }
}
