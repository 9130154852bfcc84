// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import io.streampair.faker.life.Cut;
import io.streampair.faker.life.Event;
import io.streampair.faker.life.Life;
import io.streampair.faker.life.LifeCompiler;
import io.streampair.faker.life.LifeStream;
import io.streampair.faker.life.StateRule;
import io.streampair.faker.life.TimePosition;
import io.streampair.faker.life.WorldEvents;
import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.time.Births;
import io.streampair.faker.time.Dwell;
import io.streampair.faker.time.Rate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The lives of orders, without fields, on one thread: the next event of all, a jump, and the state of one at a time. */
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LifeBenchmark {
    private static final long START = 1_767_225_600_000_000L;
    private static final long DAY = 86_400_000_000L;
    private static final long JUMP = START + 200 * DAY;

    /** About how many orders are under way. */
    @Param({"800", "80000", "800000"})
    private int live;

    private final Event event = new Event();
    private LifeStream orders;
    private WorldEvents events;
    private long entity;

    /** Called by JMH. */
    public LifeBenchmark() {}

    /** Makes the orders, and the events from day 200 on. */
    @Setup
    public void begin() {
        Life life = new LifeCompiler()
                .states(
                        List.of(
                                state("CREATED", "exponential(1h)", Map.of("PAID", 92.0, "CANCELLED", 8.0)),
                                state("PAID", "1d x 1.65", Map.of("SHIPPED", 1.0)),
                                state("SHIPPED", "2d +- 12h", Map.of("DELIVERED", 1.0)),
                                state("DELIVERED", "1d..14d", Map.of("RETURNED", 10.0, StateRule.END, 90.0)),
                                state("RETURNED", null, Map.of()),
                                state("CANCELLED", null, Map.of())),
                        30 * DAY,
                        null);
        // An order is under way for 3.57 days on average.
        ArrivalRule arrivals = new ArrivalRule(new Rate(live, (long) (3.57 * DAY)), 0.8, DAY, START);
        orders = new LifeStream(0, Births.of(1, START, 0, arrivals, Long.MAX_VALUE), life);
        events = jumped();
    }

    private static StateRule state(String name, String after, Map<String, Double> next) {
        return new StateRule(name, next, after == null ? null : Dwell.parse(after), false);
    }

    private WorldEvents jumped() {
        WorldEvents jumped = new WorldEvents(List.of(orders), 1, Cut.NONE);
        jumped.resume(0, 0, TimePosition.before(JUMP));
        jumped.prepareAll();
        return jumped;
    }

    /** The next event. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public boolean next() {
        return events.next(event);
    }

    /** The state of one order at a time. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public boolean stateAtTime() {
        entity = (entity + 1) % (live * 10L);
        return orders.moveToLast(event, entity, JUMP);
    }

    /** A queue that goes on at day 200. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public WorldEvents jump() {
        return jumped();
    }
}
