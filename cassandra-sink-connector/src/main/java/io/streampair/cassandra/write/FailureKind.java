// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.InvalidKeyspaceException;
import com.datastax.oss.driver.api.core.UnsupportedProtocolVersionException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.FrameTooLongException;
import com.datastax.oss.driver.api.core.servererrors.FunctionFailureException;
import com.datastax.oss.driver.api.core.servererrors.InvalidConfigurationInQueryException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.type.codec.CodecNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.kafka.connect.errors.RetriableException;

/** The reaction to a failed request, chosen by the type of the driver's exception, never by its message. */
public enum FailureKind {
    /** The cluster cannot serve the request now: retry it. */
    TRANSIENT,
    /** Cassandra refuses the content of the request: find the row at fault. */
    DATA,
    /** No request can succeed, or the failure is unknown: fail the task. */
    FATAL;

    private static final List<Class<? extends Throwable>> DATA_FAILURES = List.of(
            InvalidQueryException.class,
            FunctionFailureException.class,
            FrameTooLongException.class,
            CodecNotFoundException.class,
            IllegalArgumentException.class);

    private static final List<Class<? extends Throwable>> FATAL_FAILURES = List.of(
            UnauthorizedException.class,
            AuthenticationException.class,
            SyntaxError.class,
            InvalidConfigurationInQueryException.class,
            InvalidKeyspaceException.class,
            UnsupportedProtocolVersionException.class);

    public static FailureKind of(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return of(failure.getCause());
        }
        if (failure instanceof AllNodesFailedException allNodes) {
            return ofAll(allNodes);
        }
        if (isAny(failure, FATAL_FAILURES)) {
            return FATAL;
        }
        if (isAny(failure, DATA_FAILURES)) {
            return DATA;
        }
        return isAny(failure, List.of(DriverException.class, IOException.class, RetriableException.class))
                ? TRANSIENT
                : FATAL;
    }

    /** Transient if one node's failure is: the request may still succeed there. */
    private static FailureKind ofAll(AllNodesFailedException failure) {
        List<FailureKind> kinds = new ArrayList<>();
        failure.getAllErrors().values().forEach(errors -> errors.forEach(error -> kinds.add(of(error))));
        return kinds.isEmpty() || kinds.contains(TRANSIENT) ? TRANSIENT : kinds.get(0);
    }

    private static boolean isAny(Throwable failure, List<Class<? extends Throwable>> types) {
        return types.stream().anyMatch(type -> type.isInstance(failure));
    }
}
