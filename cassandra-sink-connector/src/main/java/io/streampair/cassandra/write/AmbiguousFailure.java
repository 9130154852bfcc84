// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.RequestThrottlingException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.connection.FrameTooLongException;
import com.datastax.oss.driver.api.core.servererrors.BootstrappingException;
import com.datastax.oss.driver.api.core.servererrors.FunctionFailureException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import java.util.List;
import org.apache.kafka.connect.errors.ConnectException;

/** Whether a failed write to one partition may have been applied nevertheless. */
final class AmbiguousFailure {
    /** The server refuses before it applies, or the driver before it sends. */
    private static final List<Class<? extends Throwable>> NOT_APPLIED = List.of(
            QueryValidationException.class,
            FunctionFailureException.class,
            FrameTooLongException.class,
            UnavailableException.class,
            OverloadedException.class,
            BootstrappingException.class,
            RequestThrottlingException.class,
            BusyConnectionException.class);

    private AmbiguousFailure() {}

    static boolean mayBeApplied(Throwable failure) {
        if (failure instanceof AllNodesFailedException allNodes) {
            return allNodes.getAllErrors().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(AmbiguousFailure::mayBeApplied);
        }
        if (failure instanceof ConnectException && failure.getCause() != null) {
            return mayBeApplied(failure.getCause());
        }
        return !ClosingConnection.isCauseOf(failure)
                && NOT_APPLIED.stream().noneMatch(type -> type.isInstance(failure));
    }
}
