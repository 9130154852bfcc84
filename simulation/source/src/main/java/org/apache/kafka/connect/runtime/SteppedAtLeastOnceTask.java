// SPDX-License-Identifier: Apache-2.0
package org.apache.kafka.connect.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.ClusterConfigState;

/** Connect's WorkerSourceTask, an iteration at a time. */
final class SteppedAtLeastOnceTask extends WorkerSourceTask implements SteppedSourceTask {
    private final LoopGate gate = new LoopGate();
    private final TaskHost host;
    private final ConnectMetrics metrics;

    SteppedAtLeastOnceTask(TaskHost host, TaskParts parts) {
        super(
                parts.id,
                host.source(),
                TaskParts.noListener(),
                TargetState.STARTED,
                TaskParts.keyConverter(),
                TaskParts.valueConverter(host),
                parts.errorMetrics,
                TaskParts.headerConverter(),
                parts.transformations(host),
                host.producer(),
                host.admin(),
                parts.topicGroups(host),
                parts.reader,
                parts.writer,
                parts.store,
                TaskParts.workerConfig(),
                ClusterConfigState.EMPTY,
                parts.metrics,
                TaskParts.LOADER,
                host.time(),
                parts.operator,
                null,
                Runnable::run,
                List::of,
                null,
                TaskParts::noSwap);
        this.host = host;
        this.metrics = parts.metrics;
    }

    @Override
    public void start() {
        initialize(TaskParts.taskConfig(host));
        doStart();
    }

    @Override
    public long iterate() {
        if (gate.resumes(shouldPause())) {
            onResume();
            super.prepareToEnterSendLoop();
        }
        gate.open();
        try {
            execute();
        } catch (Parked parked) {
            // The wait is kept in the gate.
        } finally {
            gate.close();
        }
        return gate.waitNanos();
    }

    @Override
    public boolean waitsInPoll() {
        return gate.isParked();
    }

    @Override
    public void pause(boolean paused) {
        transitionTo(paused ? TargetState.PAUSED : TargetState.STARTED);
    }

    @Override
    public void finish() {
        stop();
        try {
            execute();
        } finally {
            doClose();
        }
    }

    @Override
    public void commit() {
        if (shouldCommitOffsets()) {
            commitOffsets();
        }
    }

    @Override
    public void closeAll() {
        doClose();
    }

    @Override
    public double metric(String name) {
        return TaskParts.metric(metrics, pluginMetrics.metricName(name, "", new LinkedHashMap<>()));
    }

    @Override
    public void forget() {
        Utils.closeQuietly(pluginMetrics, "metrics");
        removeMetrics();
    }

    @Override
    protected List<SourceRecord> poll() throws InterruptedException {
        try {
            List<SourceRecord> batch = super.poll();
            host.polled(batch);
            return batch;
        } catch (Parked parked) {
            gate.park(parked.nanos());
            throw parked;
        }
    }

    @Override
    protected boolean isStopping() {
        return gate.isOpen() ? gate.isSpent() : super.isStopping();
    }

    @Override
    protected void prepareToEnterSendLoop() {
        if (gate.enters()) {
            super.prepareToEnterSendLoop();
        }
    }

    @Override
    protected synchronized void onPause() {
        if (gate.pauses()) {
            super.onPause();
        }
    }

    @Override
    protected boolean awaitUnpause() {
        return false;
    }

    @Override
    boolean sendRecords() {
        if (!super.sendRecords()) {
            gate.backOff();
        }
        return true;
    }

    @Override
    protected Optional<SubmittedRecords.SubmittedRecord> prepareToSendRecord(
            SourceRecord sourceRecord, ProducerRecord<byte[], byte[]> producerRecord) {
        host.sends(sourceRecord);
        return super.prepareToSendRecord(sourceRecord, producerRecord);
    }

    @Override
    protected void finalOffsetCommit(boolean failed) {
        host.requireAlive();
        boolean goesOn = (gate.isOpen() && !failed) || gate.isParked();
        if (goesOn || host.commits()) {
            return;
        }
        host.awaitAcknowledgements();
        TaskParts.workerConfig().waited(true);
        super.finalOffsetCommit(failed);
    }

    @Override
    void updateCommittableOffsets() {
        TaskParts.workerConfig().waited(false);
        super.updateCommittableOffsets();
    }
}
