// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import io.streampair.cluster.client.ConnectClient;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.ExpectedRecords;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.state.TopicProgress;
import io.streampair.pipeline.state.TopicProgressReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/**
 * Which records must be in Cassandra while a pipeline is running: those that the source has committed, once the sink
 * has committed all that was in the topic when the source was asked. If all records of a stream that ends are in the
 * topic, all are expected.
 */
final class LiveExpectation {
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final Terminal terminal;
    private final RunState run;
    private final PipelineSettings pipeline;
    private final long deadline = System.nanoTime() + WITHIN.toNanos();

    LiveExpectation(Terminal terminal, RunState run) {
        this.terminal = terminal;
        this.run = run;
        this.pipeline = run.pipeline();
    }

    /** Waits for the source's first commit and for the sink's next one where needed. */
    ExpectedRange await() {
        long count = pipeline.count();
        long records = new ExpectedRecords(pipeline).writtenBefore(count);
        try (TopicProgressReader topic = new TopicProgressReader(run.bootstrapServers(), pipeline)) {
            ConnectClient connect = new ConnectClient(run.connect());
            while (true) {
                long[] committed =
                        SplitEnds.of(connect.offsets(pipeline.source().name()), pipeline);
                TopicProgress now = topic.read();
                if (count >= 0 && now.generated() >= records) {
                    awaitSink(topic, now.ends());
                    return ExpectedRange.first(count);
                }
                if (Arrays.stream(committed).anyMatch(end -> end > 0)) {
                    awaitSink(topic, now.ends());
                    return ExpectedRange.beforeEach(committed);
                }
                pause("waiting for the source's first commit, which takes up to a minute", pipeline.source());
            }
        }
    }

    private void awaitSink(TopicProgressReader topic, Map<TopicPartition, Long> ends) {
        TopicProgress offsets = topic.read();
        while (!offsets.hasReached(ends)) {
            String progress = NumberText.grouped(offsets.written()) + " of " + NumberText.grouped(offsets.generated());
            pause("waiting for the sink's next flush: " + progress + " records are written", pipeline.sink());
            offsets = topic.read();
        }
        terminal.eraseLiveLine();
    }

    private void pause(String waiting, ConnectorSettings connector) {
        if (System.nanoTime() > deadline) {
            terminal.eraseLiveLine();
            throw new CommandException("After " + WITHIN.toSeconds() + " s still " + waiting
                    + ". Check the connector: curl -s "
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
