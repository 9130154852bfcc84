// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import java.util.List;

/** Looks on while sessions write. */
public interface SessionWatch {
    /** A request is sent. */
    void sends(FakeSession session, List<Mutation> mutations);

    /** A request is sent by a session that is closed. */
    void sendsClosed(FakeSession session);

    /** A request has been answered; failure is null if it succeeded. */
    void answered(FakeSession session, List<Mutation> mutations, Throwable failure);

    /** A write is carried out. */
    void applies(Mutation mutation);

    /** A write is carried out, and its condition does not hold. */
    void leaves(Mutation mutation);
}
