// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Whether Cassandra can look up what a session's role may do. It calls a request unauthorized in either case: when the role
 * lacks a permission, and when the replicas that know the permissions cannot be reached.
 */
public final class Permissions {
    private final CqlSession session;
    private final Optional<String> role;

    /** @param role whom the session is logged in as, if it is */
    public Permissions(CqlSession session, Optional<String> role) {
        this.session = session;
        this.role = role;
    }

    /** Completes with whether a refusal is final. A role may always list its own permissions, unless they cannot be read. */
    public CompletionStage<Boolean> areKnown() {
        if (role.isEmpty()) {
            return CompletableFuture.completedFuture(true);
        }
        String list = "LIST ALL PERMISSIONS OF "
                + CqlIdentifier.fromInternal(role.get()).asCql(false);
        return session.executeAsync(list).handle((permissions, failure) -> failure == null || !mayPass(failure));
    }

    private static boolean mayPass(Throwable failure) {
        FailureKind kind = FailureKind.of(
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
        return kind.mayPass() || kind == FailureKind.PERMISSION_OR_MOMENT;
    }
}
