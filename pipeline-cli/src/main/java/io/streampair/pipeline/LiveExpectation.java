// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import io.streampair.cluster.client.ConnectClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Which records must be in Cassandra while a pipeline is running: those that the source has committed, once the sink
 * has committed all that was in the topic when the source was asked. If all records of a stream that ends are in the
 * topic, all are expected.
 */
final class LiveExpectation {
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final Terminal terminal;
    private final RunState run;
    private final Pipeline pipeline;
    private final long deadline = System.nanoTime() + WITHIN.toNanos();

    LiveExpectation(Terminal terminal, RunState run) {
        this.terminal = terminal;
        this.run = run;
        this.pipeline = run.pipeline();
    }

    /** Waits for the source's first commit and for the sink's next one if need be. */
    Expected await() {
        long count = pipeline.count();
        long records = new Stream(pipeline).writtenBefore(count);
        try (TopicReader topic = new TopicReader(run.bootstrapServers(), pipeline)) {
            ConnectClient connect = new ConnectClient(run.connect());
            while (true) {
                long[] committed =
                        SplitEnds.of(connect.offsets(pipeline.source().name()), pipeline);
                TopicOffsets now = topic.read();
                if (count >= 0 && now.generated() >= records) {
                    awaitSink(topic, now.ends());
                    return Expected.first(count);
                }
                if (Arrays.stream(committed).anyMatch(end -> end > 0)) {
                    awaitSink(topic, now.ends());
                    return Expected.beforeEach(committed);
                }
                pause("waiting for the source's first commit, which comes after a minute", pipeline.source());
            }
        }
    }

    private void awaitSink(TopicReader topic, Map<Integer, Long> ends) {
        TopicOffsets offsets = topic.read();
        while (!offsets.hasReached(ends)) {
            String progress = Numbers.grouped(offsets.written()) + " of " + Numbers.grouped(offsets.generated());
            pause("waiting for the sink's next flush: " + progress + " records are written", pipeline.sink());
            offsets = topic.read();
        }
        terminal.eraseLiveLine();
    }

    private void pause(String waiting, Connector connector) {
        if (System.nanoTime() > deadline) {
            terminal.eraseLiveLine();
            throw new CommandException("After " + WITHIN.toSeconds() + " s it is still " + waiting
                    + ": look at the connector's state with curl -s "
                    + run.connect().get(0) + "/connectors/" + connector.name() + "/status");
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
