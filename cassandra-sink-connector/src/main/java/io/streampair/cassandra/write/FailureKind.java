// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.DriverExecutionException;
import com.datastax.oss.driver.api.core.InvalidKeyspaceException;
import com.datastax.oss.driver.api.core.UnsupportedProtocolVersionException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.FrameTooLongException;
import com.datastax.oss.driver.api.core.servererrors.FunctionFailureException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.ProtocolError;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.ReadFailureException;
import com.datastax.oss.driver.api.core.servererrors.ServerError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.WriteFailureException;
import com.datastax.oss.driver.api.core.type.codec.CodecNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.kafka.connect.errors.RetriableException;

/**
 * What the type of a failure says of its cause, never its message. Where the type leaves it open, {@link SecondTry} decides.
 */
public enum FailureKind {
    /** The cluster cannot serve the request now. */
    MOMENT,
    /** The row is at fault. */
    ROW,
    /** No request can succeed, or the failure is unknown, such as a fault of the driver or of this plugin. */
    FATAL,
    /** Cassandra calls the request invalid: for what is in the row, or for what the settings ask of each write. */
    ROW_OR_SETTINGS,
    /** Nodes fail at the request: since they are in trouble, or at this row only. */
    ROW_OR_MOMENT,
    /** The role lacks a permission, or its permissions cannot be read now. */
    PERMISSION_OR_MOMENT;

    /** The first type that fits counts. */
    private static final Map<Class<? extends Throwable>, FailureKind> OF_TYPES = new LinkedHashMap<>();

    static {
        OF_TYPES.put(InvalidQueryException.class, ROW_OR_SETTINGS);
        OF_TYPES.put(FunctionFailureException.class, ROW_OR_SETTINGS);
        OF_TYPES.put(UnauthorizedException.class, PERMISSION_OR_MOMENT);
        OF_TYPES.put(QueryValidationException.class, FATAL);
        OF_TYPES.put(ServerError.class, ROW_OR_MOMENT);
        OF_TYPES.put(ProtocolError.class, ROW_OR_MOMENT);
        OF_TYPES.put(WriteFailureException.class, ROW_OR_MOMENT);
        OF_TYPES.put(ReadFailureException.class, ROW_OR_MOMENT);
        OF_TYPES.put(FrameTooLongException.class, ROW);
        OF_TYPES.put(AuthenticationException.class, FATAL);
        OF_TYPES.put(InvalidKeyspaceException.class, FATAL);
        OF_TYPES.put(UnsupportedProtocolVersionException.class, FATAL);
        OF_TYPES.put(CodecNotFoundException.class, FATAL);
        OF_TYPES.put(DriverExecutionException.class, FATAL);
        OF_TYPES.put(DriverException.class, MOMENT);
        OF_TYPES.put(IOException.class, MOMENT);
        OF_TYPES.put(RetriableException.class, MOMENT);
    }

    public static FailureKind of(Throwable failure) {
        boolean isWrapper = failure instanceof CompletionException || failure instanceof DriverExecutionException;
        if (isWrapper && failure.getCause() != null) {
            return of(failure.getCause());
        }
        if (ClosingConnection.isCauseOf(failure)) {
            return MOMENT;
        }
        return failure instanceof AllNodesFailedException allNodes ? ofAll(allNodes) : ofType(failure.getClass());
    }

    static FailureKind ofType(Class<? extends Throwable> type) {
        for (Map.Entry<Class<? extends Throwable>, FailureKind> each : OF_TYPES.entrySet()) {
            if (each.getKey().isAssignableFrom(type)) {
                return each.getValue();
            }
        }
        return FATAL;
    }

    /** The moment's if one node's failure is: the request may still succeed there. */
    private static FailureKind ofAll(AllNodesFailedException failure) {
        List<FailureKind> kinds = new ArrayList<>();
        failure.getAllErrors().values().forEach(errors -> errors.forEach(error -> kinds.add(of(error))));
        return kinds.isEmpty() || kinds.contains(MOMENT) ? MOMENT : kinds.get(0);
    }

    /** Whether a request that concerns no row may succeed later. */
    public boolean mayPass() {
        return this == MOMENT || this == ROW_OR_MOMENT;
    }
}
