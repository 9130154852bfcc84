// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static io.streampair.cassandra.write.FailureKind.DATA;
import static io.streampair.cassandra.write.FailureKind.FATAL;
import static io.streampair.cassandra.write.FailureKind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultProtocolVersion;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.InvalidKeyspaceException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.NodeUnavailableException;
import com.datastax.oss.driver.api.core.RequestThrottlingException;
import com.datastax.oss.driver.api.core.UnsupportedProtocolVersionException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.connection.ConnectionInitException;
import com.datastax.oss.driver.api.core.connection.FrameTooLongException;
import com.datastax.oss.driver.api.core.connection.HeartbeatException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.BootstrappingException;
import com.datastax.oss.driver.api.core.servererrors.CDCWriteFailureException;
import com.datastax.oss.driver.api.core.servererrors.DefaultWriteType;
import com.datastax.oss.driver.api.core.servererrors.FunctionFailureException;
import com.datastax.oss.driver.api.core.servererrors.InvalidConfigurationInQueryException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.ServerError;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import com.datastax.oss.driver.api.core.servererrors.WriteFailureException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.CodecNotFoundException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureKindTest {
    private static InvalidQueryException invalid() {
        return new InvalidQueryException(null, "too large");
    }

    private static AuthenticationException unknownUser() {
        return new AuthenticationException(null, "no");
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new DriverTimeoutException("late"), TRANSIENT),
                Arguments.of(
                        new WriteTimeoutException(
                                null, DefaultConsistencyLevel.ONE, 0, 1, DefaultWriteType.UNLOGGED_BATCH),
                        TRANSIENT),
                Arguments.of(
                        new WriteFailureException(
                                null, DefaultConsistencyLevel.ONE, 0, 1, DefaultWriteType.SIMPLE, 1, Map.of()),
                        TRANSIENT),
                Arguments.of(new UnavailableException(null, DefaultConsistencyLevel.QUORUM, 2, 1), TRANSIENT),
                Arguments.of(new OverloadedException(null), TRANSIENT),
                Arguments.of(new BootstrappingException(null), TRANSIENT),
                Arguments.of(new CDCWriteFailureException(null), TRANSIENT),
                Arguments.of(new ServerError(null, "oops"), TRANSIENT),
                Arguments.of(new NoNodeAvailableException(), TRANSIENT),
                Arguments.of(new NodeUnavailableException(node()), TRANSIENT),
                Arguments.of(new RequestThrottlingException("queue"), TRANSIENT),
                Arguments.of(new BusyConnectionException("busy"), TRANSIENT),
                Arguments.of(new ClosedConnectionException("closed"), TRANSIENT),
                Arguments.of(new HeartbeatException(new InetSocketAddress(1), "late", null), TRANSIENT),
                Arguments.of(new ConnectionInitException("init", null), TRANSIENT),
                Arguments.of(new ConnectException("refused"), TRANSIENT),
                Arguments.of(invalid(), DATA),
                Arguments.of(new FunctionFailureException(null, "f"), DATA),
                Arguments.of(new FrameTooLongException(new InetSocketAddress(1), "long"), DATA),
                Arguments.of(new CodecNotFoundException(DataTypes.INT, null), DATA),
                Arguments.of(new IllegalArgumentException("value"), DATA),
                Arguments.of(new UnauthorizedException(null, "no"), FATAL),
                Arguments.of(unknownUser(), FATAL),
                Arguments.of(new SyntaxError(null, "?"), FATAL),
                Arguments.of(new InvalidConfigurationInQueryException(null, "?"), FATAL),
                Arguments.of(new InvalidKeyspaceException("?"), FATAL),
                Arguments.of(
                        UnsupportedProtocolVersionException.forSingleAttempt(null, DefaultProtocolVersion.V5), FATAL),
                Arguments.of(new IllegalStateException("?"), FATAL),
                Arguments.of(new OutOfMemoryError("?"), FATAL),
                Arguments.of(new CompletionException(invalid()), DATA),
                Arguments.of(new CompletionException("no cause", null), FATAL));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void should_tell_the_kind_by_the_type(Throwable failure, FailureKind kind) {
        assertThat(FailureKind.of(failure)).isEqualTo(kind);
    }

    @Test
    void should_go_by_what_the_nodes_answered() {
        assertThat(FailureKind.of(ofNodes(invalid()))).isEqualTo(DATA);
        assertThat(FailureKind.of(ofNodes(unknownUser()))).isEqualTo(FATAL);
        assertThat(FailureKind.of(ofNodes(unknownUser(), unknownUser()))).isEqualTo(FATAL);
        assertThat(FailureKind.of(ofNodes(unknownUser(), new IOException("reset"))))
                .isEqualTo(TRANSIENT);
        assertThat(FailureKind.of(ofNodes(new OverloadedException(null), invalid())))
                .isEqualTo(TRANSIENT);
        assertThat(FailureKind.of(ofNodes(ofNodes(invalid())))).isEqualTo(DATA);
    }

    /** A node of which nothing is known but that it is another than the others. */
    private static Node node() {
        return (Node) Proxy.newProxyInstance(
                Node.class.getClassLoader(),
                new Class<?>[] {Node.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "node";
                    default -> null;
                });
    }

    private static AllNodesFailedException ofNodes(Throwable... errors) {
        List<Map.Entry<Node, Throwable>> entries = new ArrayList<>();
        for (Throwable error : errors) {
            entries.add(new SimpleEntry<>(node(), error));
        }
        return AllNodesFailedException.fromErrors(entries);
    }
}
