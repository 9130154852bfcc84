// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.function.IntSupplier;

/**
 * A task's use of a session.
 *
 * @param session to be used until the lease is closed
 * @param tasks how many tasks use the session now
 * @param end ends the use; may run more than once
 */
public record SessionLease(CqlSession session, IntSupplier tasks, Runnable end) implements AutoCloseable {
    /** Of a session that only one task uses. */
    public static SessionLease alone(CqlSession session) {
        return new SessionLease(session, () -> 1, session::closeAsync);
    }

    @Override
    public void close() {
        end.run();
    }
}
