// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import io.streampair.simulation.time.SimFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.connect.runtime.errors.ErrorReporter;
import org.apache.kafka.connect.runtime.errors.ProcessingContext;

/** The dead letter queue of a task: it takes up to a tenth of a second, and for a time it may take nothing. */
final class FakeDeadLetters implements ErrorReporter<ConsumerRecord<byte[], byte[]>> {
    private static final int MAX_MILLIS = 100;

    private final Simulation simulation;
    private final Chance chance;

    FakeDeadLetters(Simulation simulation, Chance chance) {
        this.simulation = simulation;
        this.chance = chance;
    }

    @Override
    public Future<RecordMetadata> report(ProcessingContext<ConsumerRecord<byte[], byte[]>> context) {
        SimFuture<RecordMetadata> report = new SimFuture<>(simulation.loop());
        String at = context.original().partition() + "@" + context.original().offset();
        String reason = String.valueOf(context.error());
        simulation.loop().after(Loop.ms(chance.below(MAX_MILLIS)), () -> {
            if (simulation.failsReports()) {
                simulation.trace().add(() -> "  the dead letter queue does not take " + at);
                report.completeExceptionally(new TimeoutException("simulated"));
            } else {
                simulation.trace().add(() -> "  reported " + at + ": " + reason);
                simulation.history().reported(at);
                report.complete(null);
            }
        });
        return report;
    }
}
