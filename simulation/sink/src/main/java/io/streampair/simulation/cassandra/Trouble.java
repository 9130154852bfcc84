// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.RequestThrottlingException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.BootstrappingException;
import com.datastax.oss.driver.api.core.servererrors.CDCWriteFailureException;
import com.datastax.oss.driver.api.core.servererrors.InvalidConfigurationInQueryException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.ReadTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.ServerError;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.TruncateException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import com.datastax.oss.driver.api.core.servererrors.WriteFailureException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.WriteType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What may be the matter with the cluster, and what a request gets then. */
@SuppressWarnings("ImmutableEnumChecker") // What it holds is never changed.
public enum Trouble {
    UNAVAILABLE(20, false, node -> new UnavailableException(node, DefaultConsistencyLevel.LOCAL_QUORUM, 2, 1)),
    WRITE_TIMEOUT(
            2_000,
            true,
            node -> new WriteTimeoutException(
                    node, DefaultConsistencyLevel.LOCAL_QUORUM, 1, 2, WriteType.UNLOGGED_BATCH)),
    OVERLOADED(20, false, OverloadedException::new),
    /** Requests take long, and succeed. */
    SLOW(4_000, true, null),
    BOOTSTRAPPING(20, false, BootstrappingException::new),
    SERVER_ERROR(20, true, node -> new ServerError(node, "simulated")),
    WRITE_FAILURE(
            100,
            true,
            node -> new WriteFailureException(
                    node, DefaultConsistencyLevel.LOCAL_QUORUM, 1, 2, WriteType.SIMPLE, 1, Map.of())),
    READ_TIMEOUT(
            5_000, true, node -> new ReadTimeoutException(node, DefaultConsistencyLevel.LOCAL_QUORUM, 1, 2, false)),
    TRUNCATING(20, false, node -> new TruncateException(node, "simulated")),
    CDC_FULL(20, false, CDCWriteFailureException::new),
    CLOSED_CONNECTION(50, true, node -> new ClosedConnectionException("simulated")),
    DRIVER_TIMEOUT(10_000, true, node -> new DriverTimeoutException("simulated")),
    NO_NODE(1, false, node -> new NoNodeAvailableException()),
    BUSY(
            1,
            false,
            node -> AllNodesFailedException.fromErrors(List.of(Map.entry(node, new BusyConnectionException(1))))),
    THROTTLED(1, false, node -> new RequestThrottlingException("simulated")),
    /** One try of the driver timed out and the next found the node down. */
    MIXED(
            3_000,
            true,
            node -> AllNodesFailedException.fromErrors(List.of(
                    Map.entry(node, new ClosedConnectionException("simulated")),
                    Map.entry(node, new UnavailableException(node, DefaultConsistencyLevel.LOCAL_QUORUM, 2, 1))))),
    /** The role has lost its permission. */
    UNAUTHORIZED(20, false, node -> new UnauthorizedException(node, "simulated")),
    /** A guardrail disallows what the settings ask for, such as a consistency level. */
    GUARDRAIL(20, false, node -> new InvalidQueryException(node, "simulated guardrail")),
    /** A node of another version does not understand the statement. */
    SYNTAX_ERROR(20, false, node -> new SyntaxError(node, "simulated")),
    CONFIGURATION_ERROR(20, false, node -> new InvalidConfigurationInQueryException(node, "simulated")),
    /** A node has not heard yet of the columns: a write is refused there, and taken at the next try. */
    LAGGING_NODE(20, false, node -> new InvalidQueryException(node, "Undefined column name simulated"));

    /** All of them, by their numbers. */
    public static final List<Trouble> ALL = List.of(values());

    private final int latencyMillis;
    private final boolean mayApply;
    private final Function<Node, RuntimeException> failure;

    Trouble(int latencyMillis, boolean mayApply, Function<Node, RuntimeException> failure) {
        this.latencyMillis = latencyMillis;
        this.mayApply = mayApply;
        this.failure = failure;
    }

    /** Its place among all. */
    public int number() {
        return ALL.indexOf(this);
    }

    /** How long an answer takes. */
    int latencyMillis() {
        return latencyMillis;
    }

    /** Whether a write may be carried out although it fails. */
    public boolean mayApply() {
        return mayApply;
    }

    /** Whether requests succeed in the end. */
    boolean isOnlySlow() {
        return failure == null;
    }

    /** Whether changes of the schema fail as well. A change that is wrong by itself is wrong for good. */
    boolean isOfSchemaChanges() {
        return !isOnlySlow() && this != LAGGING_NODE && this != SYNTAX_ERROR && this != CONFIGURATION_ERROR;
    }

    /** Whether the cluster cannot be reached at all. */
    boolean isUnreachable() {
        return this == NO_NODE || this == CLOSED_CONNECTION || this == DRIVER_TIMEOUT;
    }

    /** Whether a task stops for it. */
    public boolean isFatal() {
        return this == UNAUTHORIZED || this == GUARDRAIL || this == SYNTAX_ERROR || this == CONFIGURATION_ERROR;
    }

    /** Whether the driver sends a request that is marked idempotent to another node, as it is. */
    boolean isRepeatedByDriver() {
        return this == CLOSED_CONNECTION || this == SERVER_ERROR;
    }

    RuntimeException failure(Node node) {
        return failure.apply(node);
    }
}
