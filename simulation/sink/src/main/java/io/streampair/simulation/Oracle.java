// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

/** What is judged, each after a promise of docs/guarantees.md. */
enum Oracle {
    WRITTEN("Every record that is not reported as bad is written at least once"),
    OFFSETS_BEHIND_WRITES("An offset is committed only when all records below it are written, replaced or reported"),
    OFFSETS_NEVER_FALL("The sink never commits an offset below one that is committed"),
    BELOW_BAD_COMMITTED("A record that cannot be written fails the task, and what is below it is committed"),
    BAD_REPORTED("A record that cannot be written is in the dead letter queue"),
    ONLY_BAD_REPORTED("Nothing else is in the dead letter queue, and nothing more often than it was delivered"),
    LATER_WINS("Of two writes to a row the one with the later timestamp wins; of two with one, the later in the log"),
    FIRST_WINS("Of the records of a partition for a row that is written if it is not there, the first wins"),
    LOG_ORDER("Rows without write time are written in the order of the log"),
    LIST_AS_WRITTEN("A list that is set holds what the last record holds"),
    ONCE_A_DELIVERY("What adds to a counter or a list is made once for each delivery"),
    EXPIRES("A row lives as long as its time to live"),
    SENT_BY_OWNER("No row is sent of a partition that the task has given up"),
    CAUGHT_UP("When all is well, the lag becomes zero"),
    FAILS_WITH_REASON("A cluster that is away costs no failed task"),
    PUT_TAKES_NO_TIME("The thread of the task is not blocked"),
    DOES_NOT_SPIN("The thread of the task waits for what it needs, and leaves the processor to others"),
    WINDOW_IN_TIME("A window is written flush.interval.ms after its first record"),
    TWO_WINDOWS("The sink holds at most two windows"),
    REQUESTS_WITHIN_LIMIT("At most max.in.flight.requests are under way"),
    FEWER_IN_TROUBLE("A cluster in trouble gets fewer requests"),
    STOP_LEAVES_NOTHING("A graceful stop on a healthy cluster leaves nothing to be delivered again"),
    NOTHING_LEFT_BEHIND("Tasks that have ended leave no session behind, and send nothing"),
    NO_CRASH("The simulation itself goes on");

    private final String promise;

    Oracle(String promise) {
        this.promise = promise;
    }

    String promise() {
        return promise;
    }
}
