// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.connect.sink.SinkRecord;

class TwoWindowsPropertyTest {
    @Property(tries = 500)
    void should_never_count_an_offset_before_all_below_it_is_done(
            @ForAll("timedActions") List<Action> actions, @ForAll boolean isWhole) {
        run(actions, isWhole);
    }

    @Property(tries = 500)
    void should_never_count_an_offset_of_a_rejected_row_before_it_is_reported(
            @ForAll("rejectingActions") List<Action> actions, @ForAll boolean isWhole) {
        run(actions, isWhole);
    }

    @Property(tries = 500)
    void should_leave_the_table_as_the_log_does_by_write_time(
            @ForAll("timedActions") List<Action> actions, @ForAll boolean isWhole) {
        run(actions, isWhole).assertSameTableAsTheLog();
    }

    @Property(tries = 500)
    void should_leave_the_table_as_the_log_does_without_write_times(
            @ForAll("untimedActions") List<Action> actions, @ForAll boolean isWhole) {
        run(actions, isWhole).assertSameTableAsTheLog();
    }

    private static Simulation run(List<Action> actions, boolean isWhole) {
        Simulation simulation = new Simulation(isWhole ? Rows.TABLE : Rows.PART_OF_TABLE);
        for (Action action : actions) {
            action.run().accept(simulation);
            simulation.assertOffsetsOnlyOfWhatIsDone();
        }
        simulation.finish();
        simulation.assertOffsetsOnlyOfWhatIsDone();
        return simulation;
    }

    /** What happens, by the name that a failure shows. */
    private record Action(String name, Consumer<Simulation> run) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<List<Action>> timedActions() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, upserts(true)), Tuple.of(2, deletes(true)), Tuple.of(6, otherActions()))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Action>> untimedActions() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, upserts(false)), Tuple.of(2, deletes(false)), Tuple.of(6, otherActions()))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Action>> rejectingActions() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, upserts(true)),
                        Tuple.of(6, otherActions()),
                        Tuple.of(2, Arbitraries.of(new Action("reject a row", Simulation::completeWriteWithRejection))))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Action> upserts(boolean timed) {
        Arbitrary<String> column = Arbitraries.of("x", "y", "null", "unset");
        return Combinators.combine(partitions(), keys(), column, column, times())
                .as((partition, key, a, b, time) -> new Action(
                        "upsert " + key + " " + a + " " + b + " of " + partition + " at " + time,
                        simulation -> simulation.append(upsert(simulation, timed, partition, key, a, b, time))));
    }

    private static Row upsert(
            Simulation simulation, boolean timed, int partition, String key, String a, String b, long time) {
        SinkRecord record = nextRecord(simulation, partition, time);
        long writeTime = timed ? unique(time, record) : Row.SERVER_TIME;
        return Rows.upsert(simulation.table(key), key(timed, partition, key), column(a), column(b), writeTime, record);
    }

    private static Arbitrary<Action> deletes(boolean timed) {
        return Combinators.combine(partitions(), keys(), times())
                .as((partition, key, time) ->
                        new Action("delete " + key + " of " + partition + " at " + time, simulation -> {
                            SinkRecord record = nextRecord(simulation, partition, time);
                            long writeTime = timed ? unique(time, record) : Row.SERVER_TIME;
                            simulation.append(
                                    Rows.delete(simulation.table(key), key(timed, partition, key), writeTime, record));
                        }));
    }

    private static Arbitrary<Action> otherActions() {
        return Arbitraries.oneOf(
                partitions()
                        .map(partition -> new Action(
                                "bad of " + partition,
                                simulation -> simulation.appendBad(nextRecord(simulation, partition, 0)))),
                partitions()
                        .map(partition ->
                                new Action("release " + partition, simulation -> simulation.release(partition))),
                Arbitraries.of(
                        new Action("release two", simulation -> simulation.release(0, 2)),
                        new Action("commit", Simulation::commit),
                        new Action("age", Simulation::age),
                        new Action("advance", Simulation::advance),
                        new Action("advance again", Simulation::advance),
                        new Action("write", Simulation::completeWrite),
                        new Action("report", Simulation::completeOldestReport),
                        new Action("flush", Simulation::flush)));
    }

    private static SinkRecord nextRecord(Simulation simulation, int partition, long time) {
        return Records.of(partition, simulation.nextOffset(partition), null, null, time);
    }

    /** Without write times a key must be in one partition only, as Kafka keeps it. */
    private static String key(boolean timed, int partition, String key) {
        String name = key.equals("other k") ? "k" : key;
        return timed ? name : name + partition;
    }

    private static long unique(long time, SinkRecord record) {
        return time * 1_000 + record.originalKafkaOffset() * Simulation.PARTITIONS + record.originalKafkaPartition();
    }

    private static ByteBuffer column(String value) {
        return switch (value) {
            case "null" -> null;
            case "unset" -> Row.UNSET;
            default -> Rows.bytes(value);
        };
    }

    private static Arbitrary<Integer> partitions() {
        return Arbitraries.of(0, 1, 2);
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.of("k", "l", "other k");
    }

    private static Arbitrary<Integer> times() {
        return Arbitraries.integers().between(0, 5);
    }
}
