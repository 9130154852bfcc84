// SPDX-License-Identifier: Apache-2.0
package org.apache.kafka.connect.runtime;

/** One of Connect's own source tasks, of which each iteration of the send loop is called by itself. */
public interface SteppedSourceTask {
    /** Starts the task as its thread does; throws what the task throws. */
    void start();

    /**
     * Makes one iteration of Connect's send loop.
     *
     * @return in how many nanoseconds the next iteration is due; -1 if the task is paused
     */
    long iterate();

    /** Whether the last iteration stands within the wait of a poll. */
    boolean waitsInPoll();

    void pause(boolean paused);

    /** Ends the loop: the last commit, then everything is closed. To be called between iterations. */
    void finish();

    /** Closes everything after a failure. */
    void closeAll();

    /** Gives the task up after the time for a graceful stop. */
    void cancel();

    /** Commits offsets as the committer's thread does; nothing where transactions do it. */
    void commit();

    /** The value of a metric of the plugin. */
    double metric(String name);

    /** Removes the metrics. */
    void forget();
}
