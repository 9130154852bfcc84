// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.OffsetBackingStore;
import org.apache.kafka.connect.util.Callback;

/** The topic of the offsets as one task sees it; with transactions it is written by the task's own producer. */
final class FakeOffsetStore implements OffsetBackingStore {
    private static final long LATE_MILLIS = 8_000;

    private final World world;
    private final Incarnation owner;
    private final Wire wire;

    FakeOffsetStore(World world, Incarnation owner) {
        this.world = world;
        this.owner = owner;
        this.wire = new Wire(world);
    }

    @Override
    public Future<Map<ByteBuffer, ByteBuffer>> get(Collection<ByteBuffer> keys) {
        owner.touch("read offsets");
        SimulatedFuture<Map<ByteBuffer, ByteBuffer>> answer = new SimulatedFuture<>(world.loop, owner);
        wire.send(() -> read(keys, answer));
        return answer;
    }

    private void read(Collection<ByteBuffer> keys, SimulatedFuture<Map<ByteBuffer, ByteBuffer>> answer) {
        if (owner.isDead()) {
            return;
        }
        if (world.broker.holdsBackOffsets()) {
            world.loop.after(100, () -> read(keys, answer));
            return;
        }
        Map<ByteBuffer, ByteBuffer> found = new HashMap<>();
        for (ByteBuffer key : keys) {
            ByteBuffer value = world.broker.offsets().get(key);
            if (value != null) {
                found.put(key, value);
            }
            Map<String, ?> partition = Offsets.partition(key);
            if (owner.surroundings().owns(partition)) {
                Stand stand = owner.expected().stand(partition, Offsets.offset(value));
                world.verdict.reads(owner, owner.expected().split(partition), stand);
            }
        }
        answer.complete(found);
    }

    @Override
    public Future<Void> set(Map<ByteBuffer, ByteBuffer> values, Callback<Void> callback) {
        if (world.exactlyOnce) {
            owner.surroundings().producer().sendOffsets(values);
            callback.onCompletion(null, null);
            return new SimulatedFuture<>(world.loop, owner);
        }
        owner.touch("commit offsets");
        String fault = owner.faults.atCommit();
        SimulatedFuture<Void> answer = new SimulatedFuture<>(world.loop, owner);
        if (fault.equals("late")) {
            world.trouble(LATE_MILLIS);
        }
        if (!fault.equals("lost")) {
            wire.sendIn(fault.equals("late") ? LATE_MILLIS : world.latencyMillis(), () -> {
                if (!fault.equals("refused")) {
                    world.broker.store(values);
                }
                boolean failed = fault.equals("refused") || fault.equals("applied");
                world.loop.after(world.latencyMillis(), () -> answer(failed, callback, answer));
            });
        }
        return answer;
    }

    private void answer(boolean failed, Callback<Void> callback, SimulatedFuture<Void> answer) {
        if (owner.isDead()) {
            return;
        }
        Throwable error = failed ? new IllegalStateException("the offsets are refused") : null;
        callback.onCompletion(error, null);
        if (failed) {
            answer.completeExceptionally(error);
        } else {
            answer.complete(null);
        }
    }

    /** Whether no offset is on its way. */
    boolean isIdle() {
        return wire.isIdle();
    }

    void die() {
        wire.cut();
    }

    @Override
    public Set<Map<String, Object>> connectorPartitions(String connectorName) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void start() {
        owner.touch("start of the store");
    }

    @Override
    public void stop() {
        // It belongs to the worker.
    }

    @Override
    public void configure(WorkerConfig config) {
        throw new UnsupportedOperationException();
    }
}
