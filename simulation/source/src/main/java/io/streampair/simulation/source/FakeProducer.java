// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.metrics.KafkaMetric;

/** A producer, with or without transactions, whose requests come late or fail as the schedule says. */
final class FakeProducer implements Producer<byte[], byte[]> {
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final World world;
    private final Incarnation owner;
    private final String transactionalId;
    private final Wire wire;
    private int epoch;
    private int unacknowledged;
    private RuntimeException failure;
    private boolean fatal;
    private boolean inTransaction;
    private boolean closed;
    private Runnable whenAcknowledged;

    /** {@code transactionalId} is null without transactions. */
    FakeProducer(World world, Incarnation owner, String transactionalId) {
        this.world = world;
        this.owner = owner;
        this.transactionalId = transactionalId;
        this.wire = new Wire(world);
    }

    @Override
    public void initTransactions() {
        owner.touch("initTransactions");
        boolean[] begun = new boolean[1];
        wire.send(() -> {
            epoch = world.broker.begin(transactionalId);
            begun[0] = true;
        });
        await(() -> begun[0]);
        owner.touch("transactional");
    }

    @Override
    public void beginTransaction() {
        owner.touch("beginTransaction");
        requireUsable();
        inTransaction = true;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        owner.touch("send");
        requireUsable();
        String fault = owner.faults.atSend();
        if (fault.equals("busy")) {
            world.loop.sleep(100);
            owner.requireAlive();
            throw new TimeoutException("no room in the buffer");
        }
        Entry entry = world.verdict.sent(owner, owner.surroundings().sending(), record);
        unacknowledged++;
        wire.send(() -> arrive(entry, fault, callback));
        return new SimulatedFuture<>(world.loop, owner);
    }

    private void arrive(Entry entry, String fault, Callback callback) {
        RuntimeException error = fault.isEmpty() ? null : new RecordTooLargeException(fault);
        if (transactionalId != null && !world.broker.isCurrent(transactionalId, epoch)) {
            error = fenced();
        } else if (!fault.equals("refuse")) {
            if (transactionalId == null) {
                world.broker.append(entry);
            } else {
                world.broker.append(transactionalId, entry);
            }
        }
        RuntimeException answer = error;
        world.loop.after(world.latencyMillis(), () -> acknowledge(entry, answer, callback));
    }

    private void acknowledge(Entry entry, RuntimeException error, Callback callback) {
        if (owner.isDead() || (closed && error == null && transactionalId != null)) {
            return;
        }
        boolean isTolerated = error != null && transactionalId == null && world.passage.tolerates();
        if (isTolerated) {
            unacknowledged--;
            world.verdict.lost(entry);
            callback.onCompletion(null, error);
        } else if (error == null) {
            unacknowledged--;
            TopicPartition partition = new TopicPartition("things", 0);
            callback.onCompletion(new RecordMetadata(partition, 0, 0, 0, 8, 8), null);
        } else {
            failure = failure == null ? error : failure;
            callback.onCompletion(null, error);
        }
        goOnIfAcknowledged();
    }

    /** Writes source offsets as a part of the transaction. */
    void sendOffsets(Map<ByteBuffer, ByteBuffer> values) {
        owner.touch("send offsets");
        requireUsable();
        wire.send(() -> {
            if (world.broker.isCurrent(transactionalId, epoch)) {
                world.broker.store(transactionalId, owner, values);
            } else {
                failure = fenced();
            }
            goOnIfAcknowledged();
        });
    }

    private InvalidProducerEpochException fenced() {
        fatal = true;
        return new InvalidProducerEpochException("fenced");
    }

    /** The end comes without this call going on, so that no other task waits for one that waits for it. */
    @Override
    public void commitTransaction() {
        owner.touch("commitTransaction");
        requireUsable();
        boolean[] ended = new boolean[1];
        whenAcknowledged = () -> {
            if (failure == null && owner.survives("all acknowledged")) {
                sendEnd(ended);
            } else {
                ended[0] = true;
            }
        };
        goOnIfAcknowledged();
        await(() -> ended[0]);
        owner.touch("committed");
        if (failure != null) {
            throw new KafkaException("the transaction cannot be committed", failure);
        }
        inTransaction = false;
    }

    private void sendEnd(boolean[] ended) {
        String fault = owner.faults.atCommit();
        boolean isLost = fault.equals("lost");
        wire.sendIn(isLost ? 1_000 : world.latencyMillis(), () -> {
            if (!world.broker.isCurrent(transactionalId, epoch)) {
                failure = fenced();
            } else if (isLost) {
                world.broker.abort(transactionalId);
            } else {
                world.broker.commit(transactionalId);
            }
            if (!fault.isEmpty() && failure == null) {
                failure = new TimeoutException("no answer to the end of the transaction");
            }
            ended[0] = true;
        });
    }

    private void goOnIfAcknowledged() {
        if (whenAcknowledged != null && wire.isIdle() && (unacknowledged == 0 || failure != null)) {
            Runnable next = whenAcknowledged;
            whenAcknowledged = null;
            next.run();
        }
    }

    @Override
    public void abortTransaction() {
        owner.touch("abortTransaction");
        end();
    }

    private void end() {
        if (inTransaction && !fatal) {
            wire.send(() -> {
                if (world.broker.isCurrent(transactionalId, epoch)) {
                    world.broker.abort(transactionalId);
                }
            });
        }
        inTransaction = false;
    }

    private void await(BooleanSupplier condition) {
        world.loop.waitFor(() -> condition.getAsBoolean() || closed || owner.isDead(), NO_LIMIT);
        owner.requireAlive();
        if (closed) {
            throw new KafkaException("the producer is closed");
        }
    }

    private void requireUsable() {
        if (closed) {
            throw new IllegalStateException("the producer is closed");
        }
        if (failure != null && transactionalId != null) {
            throw new KafkaException("an earlier request has failed", failure);
        }
    }

    /** Whether each record has been acknowledged. */
    boolean hasAllAcknowledged() {
        return unacknowledged == 0;
    }

    void die() {
        wire.cut();
    }

    @Override
    public void close(Duration timeout) {
        if (closed || owner.isDead()) {
            return;
        }
        if (timeout.isZero()) {
            wire.drop();
        } else {
            end();
            world.loop.waitFor(() -> wire.isIdle() || owner.isDead(), timeout.toMillis());
        }
        closed = true;
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(30));
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        return send(record, (metadata, error) -> {});
    }

    @Override
    public void flush() {
        await(this::hasAllAcknowledged);
    }

    @Override
    public void sendOffsetsToTransaction(
            Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata metadata) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void registerMetricForSubscription(KafkaMetric metric) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unregisterMetricFromSubscription(KafkaMetric metric) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<MetricName, ? extends Metric> metrics() {
        return Map.of();
    }

    @Override
    public Uuid clientInstanceId(Duration timeout) {
        throw new UnsupportedOperationException();
    }
}
