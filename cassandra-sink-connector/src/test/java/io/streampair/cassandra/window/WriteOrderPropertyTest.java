// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.MappingRules;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.mapping.Tables;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * The order of writes to a row, as docs/guarantees.md states it: one partition whose records are read in windows that end
 * anywhere, by tasks that end anywhere and whose successors read some of the records again.
 */
class WriteOrderPropertyTest {
    private static final long MILLION = 1_000_000;
    private static final long SECOND = 1_000;
    private static final long TIME = Records.TIME - 10_000;

    /**
     * A record.
     *
     * @param later milliseconds after the record before, or before it if negative
     * @param skipped offsets between it and the record before
     * @param endsWindow whether the window ends behind it
     * @param again how many records are read again behind it, by another task; none if 0
     */
    private record Step(boolean isDelete, int later, long skipped, boolean endsWindow, int again) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(0, 0, 0, 1, 300, 999, 1_000, 5_000, -1, -300, -999, -1_000, -5_000),
                        Arbitraries.of(0L, 0L, 0L, 1L, 400_000L, 999_999L, 1_000_000L),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(0, 0, 0, 0, 1, 2, 5))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 2_000)
    void should_let_the_later_timestamp_win_and_within_a_second_the_later_in_the_log(
            @ForAll("steps") @Size(max = 12) List<Step> steps,
            @ForAll @LongRange(min = 999_990, max = 1_000_010) long first) {
        List<SinkRecord> log = log(steps, first);
        SinkRecord left = written(steps, log);

        long last = log.stream().mapToLong(SinkRecord::timestamp).max().orElseThrow();
        List<SinkRecord> near =
                log.stream().filter(each -> each.timestamp() > last - SECOND).toList();
        assertThat(near).contains(left);
        boolean passesMillion = near.stream()
                        .map(each -> each.kafkaOffset() / MILLION)
                        .distinct()
                        .count()
                > 1;
        if (!passesMillion) {
            assertThat(near).noneMatch(each -> follows(each, left));
        }
    }

    @Property(tries = 1_000)
    void should_let_the_later_in_the_log_win_in_one_window_if_timestamps_do_not_fall(
            @ForAll("steps") @Size(max = 12) List<Step> steps,
            @ForAll @LongRange(min = 999_990, max = 1_000_010) long first) {
        List<Step> one = new ArrayList<>();
        for (Step step : steps) {
            one.add(new Step(step.isDelete(), Math.max(0, step.later()), step.skipped(), false, 0));
        }
        List<SinkRecord> log = log(one, first);

        assertThat(written(one, log)).isEqualTo(log.get(log.size() - 1));
    }

    private static List<SinkRecord> log(List<Step> steps, long first) {
        List<SinkRecord> log = new ArrayList<>();
        long offset = first;
        long time = TIME;
        for (Step step : steps) {
            offset += 1 + step.skipped();
            time += step.later();
            Map<String, String> key = Map.of("name", "n", "address", "a");
            Map<String, Object> value = step.isDelete() ? null : new HashMap<>(Map.of("data", "d" + offset));
            log.add(Records.of(0, offset, key, value, time));
        }
        return log;
    }

    /** The record whose write is left in Cassandra: the one with the greatest write time of those that were made. */
    private static SinkRecord written(List<Step> steps, List<SinkRecord> log) {
        List<Row> written = new ArrayList<>();
        int next = 0;
        int end = 0;
        while (next < log.size()) {
            RecordMapper mapper = task();
            Window window = new Window(0, true);
            boolean goesOn = true;
            while (goesOn && next < log.size()) {
                window.add(mapper.map(log.get(next)));
                Step step = steps.get(next);
                next++;
                if (next > end && (step.endsWindow() || step.again() > 0)) {
                    end = next;
                    next -= Math.min(next, step.again());
                    goesOn = false;
                }
            }
            window.steps().forEach(written::addAll);
        }
        Row left = written.get(0);
        for (Row row : written) {
            if (row.writeTime() > left.writeTime()) {
                left = row;
            }
        }
        return left.record();
    }

    private static RecordMapper task() {
        MappingRules rules = MappingRules.of(
                ValueFormat.structured(),
                Mapping.parse("name=key.name, address=key.address, data=value.data"),
                true,
                1_000_000);
        return new MapperCompiler(rules, Records.CLOCK)
                .compile(Tables.users(), CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
    }

    private static boolean follows(SinkRecord later, SinkRecord earlier) {
        return later.kafkaOffset() > earlier.kafkaOffset() && later.timestamp() >= earlier.timestamp();
    }
}
