// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

/**
 * A request that failed.
 *
 * @param fault what must change before it can succeed
 * @param cause why
 */
record Failure(Fault fault, Throwable cause) {
    /** Whose fault a failure is. */
    enum Fault {
        /** Retry it, it passes by itself. */
        MOMENT,
        /** Cassandra refuses a row of it: find the row. */
        ROW,
        /** Cassandra fails at a row of it, it seems: find the row, and have it fail a few times more. */
        SUSPECTED_ROW,
        /** Fail the task: no request of this kind can succeed. */
        SETTINGS
    }

    static Failure ofMoment(Throwable cause) {
        return new Failure(Fault.MOMENT, cause);
    }

    static Failure ofRow(Throwable cause) {
        return new Failure(Fault.ROW, cause);
    }

    static Failure ofSettings(Throwable cause) {
        return new Failure(Fault.SETTINGS, cause);
    }

    /**
     * Of a failure that could not be looked into.
     *
     * @param obstacle why not
     */
    static Failure ofUnknown(Throwable cause, Throwable obstacle) {
        return FailureKind.of(obstacle).mayPass() ? ofMoment(cause) : ofSettings(obstacle);
    }
}
