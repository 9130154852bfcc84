// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.LogRecord;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Judges a list that is not frozen. It has the time of its sending, so that the record that is delivered last wins, whatever
 * its timestamp; and it holds what that record holds, however often it was sent.
 */
final class ListJudge {
    private final List<LogRecord> touching;

    /** @param touching the records that set the list or delete it, in the order of the log */
    ListJudge(List<LogRecord> touching) {
        this.touching = touching;
    }

    /** Whether the list may be there though its row is deleted by write time. */
    boolean mayLive(Function<LogRecord, Object> effects) {
        return !touching.isEmpty() && effects.apply(touching.get(touching.size() - 1)) != null;
    }

    /**
     * Whether the last record, or one behind which are only such as may never have been read, says what the list is.
     *
     * @param actual null if there is none
     */
    boolean isRight(Object actual, Function<LogRecord, Object> effects, Predicate<LogRecord> isOptional) {
        for (int i = touching.size() - 1; i >= 0; i--) {
            if (Objects.equals(effects.apply(touching.get(i)), actual)) {
                return true;
            }
            if (!isOptional.test(touching.get(i))) {
                return false;
            }
        }
        return actual == null;
    }
}
