// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.RequestThrottlingException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.servererrors.BootstrappingException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import java.util.List;
import org.apache.kafka.connect.errors.ConnectException;

/** Tells of failures of a write to one partition whether it may have been made for all that. */
final class AmbiguousFailure {
    /** The server refuses before it writes, or the driver does before it sends. */
    private static final List<Class<? extends Throwable>> NOT_MADE = List.of(
            QueryValidationException.class,
            UnavailableException.class,
            OverloadedException.class,
            BootstrappingException.class,
            RequestThrottlingException.class,
            BusyConnectionException.class);

    private AmbiguousFailure() {}

    static boolean mayBeWritten(Throwable failure) {
        if (failure instanceof AllNodesFailedException allNodes) {
            return allNodes.getAllErrors().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(AmbiguousFailure::mayBeWritten);
        }
        if (failure instanceof ConnectException && failure.getCause() != null) {
            return mayBeWritten(failure.getCause());
        }
        return NOT_MADE.stream().noneMatch(type -> type.isInstance(failure));
    }
}
