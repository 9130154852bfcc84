// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import io.streampair.faker.SimulatedSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.runtime.Parked;
import org.apache.kafka.connect.runtime.TaskHost;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.transforms.Transformation;
import org.apache.kafka.connect.util.TopicAdmin;

/** What a task sees of the world: its clients, its clock, and its worker. */
final class Surroundings implements TaskHost, SimulatedSource.Waits {
    private static final long GRACE_MILLIS = 5_000;

    private final World world;
    private final Incarnation owner;
    private final Map<String, String> configuration;
    private final FakeProducer producer;
    private final FakeOffsetStore offsets;
    private final TopicAdmin admin;
    private final PollRules polls;
    private final SourceTask source;
    private SourceRecord sending;
    private boolean served;
    private boolean commitsAtLast;

    Surroundings(World world, Incarnation owner, Map<String, String> configuration) {
        this.world = world;
        this.owner = owner;
        this.configuration = configuration;
        producer = new FakeProducer(world, owner, world.exactlyOnce ? "source-" + owner.task : null);
        offsets = new FakeOffsetStore(world, owner);
        admin = world.createsTopics ? new FakeAdmin(world, owner) : null;
        polls = new PollRules(world, owner);
        source = world.product.task(this);
    }

    /** Whether the task has the split of a partition: one task looks at the offsets of the others too. */
    boolean owns(Map<String, ?> partition) {
        String splits = configuration.get("task.splits");
        return List.of(splits.split(",", -1)).contains(String.valueOf(partition.get("split")));
    }

    PollRules polls() {
        return polls;
    }

    /** The record that is handed to the producer. */
    SourceRecord sending() {
        return sending;
    }

    /** Whether the last commit has begun. */
    boolean commitsAtLast() {
        return commitsAtLast;
    }

    /** Begins an iteration; {@code waited} if it goes on in a poll whose wait is over. */
    void resume(boolean waited) {
        served = waited;
    }

    void die() {
        producer.die();
        offsets.die();
    }

    boolean hasOffsetsUnderWay() {
        return !offsets.isIdle();
    }

    @Override
    public FakeProducer producer() {
        return producer;
    }

    @Override
    public FakeOffsetStore offsets() {
        return offsets;
    }

    @Override
    public SourceTask source() {
        return source;
    }

    @Override
    public Map<String, String> configuration() {
        return configuration;
    }

    @Override
    public TopicAdmin admin() {
        return admin;
    }

    @Override
    public Time time() {
        return world.loop;
    }

    @Override
    public boolean tolerates() {
        return world.passage.tolerates();
    }

    @Override
    public Transformation<SourceRecord> transform() {
        return world.passage;
    }

    @Override
    public Converter converter(Converter values) {
        return world.passage.converter(values);
    }

    @Override
    public String transactionBoundary() {
        return world.boundary;
    }

    @Override
    public long transactionIntervalMillis() {
        return world.intervalMillis;
    }

    @Override
    public void requireAlive() {
        owner.requireAlive();
    }

    @Override
    public void polled(List<SourceRecord> batch) {
        owner.requireAlive();
        polls.polled(batch);
    }

    @Override
    public void sends(SourceRecord record) {
        sending = record;
    }

    @Override
    public void awaitAcknowledgements() {
        commitsAtLast = true;
        world.loop.waitFor(() -> producer.hasAllAcknowledged() || owner.isDead(), GRACE_MILLIS);
        owner.requireAlive();
    }

    @Override
    public boolean commits() {
        return owner.commits();
    }

    @Override
    public void checkGeneration() {
        owner.requireAlive();
        if (owner.generation != world.connect.generation()) {
            throw new ConnectException("the task is of an older generation");
        }
    }

    @Override
    public long nanos() {
        return world.loop.nanoseconds();
    }

    @Override
    public long millis() {
        return world.loop.milliseconds();
    }

    @Override
    public boolean await(CountDownLatch latch, long nanos) {
        boolean isOver = served || nanos <= 0;
        served = false;
        if (latch.getCount() == 0) {
            return true;
        }
        if (isOver) {
            return false;
        }
        polls.waits(nanos);
        throw new Parked(nanos);
    }
}
