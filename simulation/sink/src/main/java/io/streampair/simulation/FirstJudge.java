// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.Workload.Field;
import io.streampair.simulation.log.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is right for a row that is written only if it is not there: what its first record says. */
final class FirstJudge {
    private final List<LogRecord> first = new ArrayList<>();
    private final Predicate<LogRecord> isOptional;
    private final BiFunction<LogRecord, Field, Object> effect;
    private final Object unset;

    /**
     * @param writers all records that write to the row, in the order of the log
     * @param isOptional those that may never have been read
     * @param effect what a record makes of a column
     * @param unset stands for a column that it does not set, and that is null in a new row
     */
    FirstJudge(
            List<LogRecord> writers,
            Predicate<LogRecord> isOptional,
            BiFunction<LogRecord, Field, Object> effect,
            Object unset) {
        this.isOptional = isOptional;
        this.effect = effect;
        this.unset = unset;
        for (LogRecord each : writers) {
            first.add(each);
            if (!isOptional.test(each)) {
                break;
            }
        }
    }

    /** Takes what is wrong. */
    interface Violations {
        void add(Oracle oracle, String what, List<LogRecord> expected);
    }

    /**
     * @param isLive whether the row is there
     * @param actual the value of a column
     */
    void judge(boolean isLive, List<Field> fields, Function<Field, Object> actual, Violations violations) {
        if (!isLive && !first.stream().allMatch(isOptional)) {
            violations.add(Oracle.WRITTEN, "is not there", first);
        }
        if (isLive && first.stream().noneMatch(each -> isInPlace(each, fields, actual))) {
            violations.add(Oracle.FIRST_WINS, "is of another record", first);
        }
    }

    private boolean isInPlace(LogRecord record, List<Field> fields, Function<Field, Object> actual) {
        for (Field field : fields) {
            Object expected = effect.apply(record, field);
            if (!Objects.equals(expected == unset ? null : expected, actual.apply(field))) {
                return false;
            }
        }
        return true;
    }
}
