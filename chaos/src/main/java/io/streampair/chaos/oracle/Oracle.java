// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Follows what a source writes, and checks in the end that all of it is where it belongs. */
public interface Oracle extends AutoCloseable {
    /** In the timeline. */
    String name();

    /** The name of the source. */
    String source();

    /** The names of the sinks. */
    List<String> sinks();

    /** How many offsets the sinks have yet to commit; empty if the brokers do not answer. */
    OptionalLong lag();

    /** Reads the rest of topics that no longer grow; from then on {@link #lag()} is exact. */
    void endOfStream();

    /**
     * Checks the end state, after the source has stopped and the sinks have had time to catch up.
     *
     * @throws ExecutionException if the offsets cannot be read
     * @throws TimeoutException if the brokers do not answer in time
     */
    StreamVerdict judge(CqlSession session) throws ExecutionException, TimeoutException, InterruptedException;

    @Override
    void close();
}
