// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static io.streampair.cassandra.write.FailureKind.FATAL;
import static io.streampair.cassandra.write.FailureKind.MOMENT;
import static io.streampair.cassandra.write.FailureKind.PERMISSION_OR_MOMENT;
import static io.streampair.cassandra.write.FailureKind.ROW;
import static io.streampair.cassandra.write.FailureKind.ROW_OR_MOMENT;
import static io.streampair.cassandra.write.FailureKind.ROW_OR_SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverExecutionException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.internal.core.DefaultConsistencyLevelRegistry;
import com.datastax.oss.driver.internal.core.context.InternalDriverContext;
import com.datastax.oss.driver.internal.core.cql.Conversions;
import com.datastax.oss.driver.internal.core.servererrors.DefaultWriteTypeRegistry;
import com.datastax.oss.protocol.internal.ProtocolConstants.ErrorCode;
import com.datastax.oss.protocol.internal.response.Error;
import com.datastax.oss.protocol.internal.response.error.AlreadyExists;
import com.datastax.oss.protocol.internal.response.error.CASWriteUnknown;
import com.datastax.oss.protocol.internal.response.error.FunctionFailure;
import com.datastax.oss.protocol.internal.response.error.ReadFailure;
import com.datastax.oss.protocol.internal.response.error.ReadTimeout;
import com.datastax.oss.protocol.internal.response.error.Unavailable;
import com.datastax.oss.protocol.internal.response.error.WriteFailure;
import com.datastax.oss.protocol.internal.response.error.WriteTimeout;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class FailureKindTest {
    /** Each class of the driver that can be thrown, but those that stand for others. */
    private static final Map<String, FailureKind> OF_CLASSES = Map.ofEntries(
            Map.entry("AlreadyExistsException", FATAL),
            Map.entry("AuthenticationException", FATAL),
            Map.entry("BootstrappingException", MOMENT),
            Map.entry("BusyConnectionException", MOMENT),
            Map.entry("CASWriteUnknownException", MOMENT),
            Map.entry("CDCWriteFailureException", MOMENT),
            Map.entry("ClosedConnectionException", MOMENT),
            Map.entry("ClusterNameMismatchException", FATAL),
            Map.entry("CodecNotFoundException", FATAL),
            Map.entry("ConnectionInitException", MOMENT),
            Map.entry("CrcMismatchException", MOMENT),
            Map.entry("DriverTimeoutException", MOMENT),
            Map.entry("FrameDecodingException", FATAL),
            Map.entry("FrameTooLongException", ROW),
            Map.entry("FunctionFailureException", ROW_OR_SETTINGS),
            Map.entry("HeartbeatException", MOMENT),
            Map.entry("InsightEventFormatException", FATAL),
            Map.entry("InvalidConfigurationInQueryException", FATAL),
            Map.entry("InvalidKeyspaceException", FATAL),
            Map.entry("InvalidQueryException", ROW_OR_SETTINGS),
            Map.entry("NoNodeAvailableException", MOMENT),
            Map.entry("NodeUnavailableException", MOMENT),
            Map.entry("OverloadedException", MOMENT),
            Map.entry("ProtocolError", ROW_OR_MOMENT),
            Map.entry("ReadFailureException", ROW_OR_MOMENT),
            Map.entry("ReadTimeoutException", MOMENT),
            Map.entry("RequestThrottlingException", MOMENT),
            Map.entry("ServerError", ROW_OR_MOMENT),
            Map.entry("SyntaxError", FATAL),
            Map.entry("TruncateException", MOMENT),
            Map.entry("UnauthorizedException", PERMISSION_OR_MOMENT),
            Map.entry("UnavailableException", MOMENT),
            Map.entry("UnexpectedResponseException", FATAL),
            Map.entry("UnfitClientException", MOMENT),
            Map.entry("UnsupportedProtocolVersionException", FATAL),
            Map.entry("VIntOutOfRangeException", FATAL),
            Map.entry("WriteFailureException", ROW_OR_MOMENT),
            Map.entry("WriteTimeoutException", MOMENT));

    private static final Set<String> STAND_FOR_OTHERS = Set.of("AllNodesFailedException", "DriverExecutionException");

    private static final Map<String, FailureKind> OF_CODES = Map.ofEntries(
            Map.entry("SERVER_ERROR", ROW_OR_MOMENT),
            Map.entry("PROTOCOL_ERROR", ROW_OR_MOMENT),
            Map.entry("UNAVAILABLE", MOMENT),
            Map.entry("OVERLOADED", MOMENT),
            Map.entry("IS_BOOTSTRAPPING", MOMENT),
            Map.entry("TRUNCATE_ERROR", MOMENT),
            Map.entry("WRITE_TIMEOUT", MOMENT),
            Map.entry("READ_TIMEOUT", MOMENT),
            Map.entry("READ_FAILURE", ROW_OR_MOMENT),
            Map.entry("FUNCTION_FAILURE", ROW_OR_SETTINGS),
            Map.entry("WRITE_FAILURE", ROW_OR_MOMENT),
            Map.entry("CDC_WRITE_FAILURE", MOMENT),
            Map.entry("CAS_WRITE_UNKNOWN", MOMENT),
            Map.entry("SYNTAX_ERROR", FATAL),
            Map.entry("UNAUTHORIZED", PERMISSION_OR_MOMENT),
            Map.entry("INVALID", ROW_OR_SETTINGS),
            Map.entry("CONFIG_ERROR", FATAL),
            Map.entry("ALREADY_EXISTS", FATAL));

    /** They answer no write: the driver logs in, and prepares again, by itself. */
    private static final Set<String> OF_NO_WRITE = Set.of("AUTH_ERROR", "UNPREPARED");

    private static InvalidQueryException invalid() {
        return new InvalidQueryException(null, "too large");
    }

    private static AuthenticationException unknownUser() {
        return new AuthenticationException(null, "no");
    }

    @Test
    void should_know_each_class_of_the_driver() throws Exception {
        Map<String, FailureKind> found = new TreeMap<>();
        for (Class<? extends Throwable> type : thrownByTheDriver()) {
            found.put(type.getSimpleName(), FailureKind.ofType(type));
        }
        found.keySet().removeAll(STAND_FOR_OTHERS);
        assertThat(found).isEqualTo(new TreeMap<>(OF_CLASSES));
    }

    private static List<Class<? extends Throwable>> thrownByTheDriver() throws Exception {
        List<Class<? extends Throwable>> types = new ArrayList<>();
        File jar = new File(AllNodesFailedException.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String name = entry.getName();
                if (name.matches("com/datastax/.*(Exception|Error)\\.class")) {
                    Class<?> type = Class.forName(
                            name.replace('/', '.').substring(0, name.length() - ".class".length()),
                            false,
                            FailureKindTest.class.getClassLoader());
                    if (Throwable.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                        types.add(type.asSubclass(Throwable.class));
                    }
                }
            }
        }
        return types;
    }

    @Test
    void should_know_each_error_code_of_the_protocol() throws Exception {
        Map<String, FailureKind> found = new TreeMap<>();
        for (Field code : ErrorCode.class.getFields()) {
            if (!OF_NO_WRITE.contains(code.getName())) {
                found.put(code.getName(), FailureKind.of(thrown(code.getInt(null))));
            }
        }
        assertThat(found).isEqualTo(new TreeMap<>(OF_CODES));
    }

    private static Throwable thrown(int code) {
        InternalDriverContext context = (InternalDriverContext) Proxy.newProxyInstance(
                FailureKindTest.class.getClassLoader(),
                new Class<?>[] {InternalDriverContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConsistencyLevelRegistry" -> new DefaultConsistencyLevelRegistry();
                    case "getWriteTypeRegistry" -> new DefaultWriteTypeRegistry();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return Conversions.toThrowable(null, error(code), context);
    }

    private static Error error(int code) {
        return switch (code) {
            case ErrorCode.UNAVAILABLE -> new Unavailable("no", 1, 1, 0);
            case ErrorCode.WRITE_TIMEOUT -> new WriteTimeout("no", 1, 0, 1, "SIMPLE");
            case ErrorCode.READ_TIMEOUT -> new ReadTimeout("no", 1, 0, 1, false);
            case ErrorCode.READ_FAILURE -> new ReadFailure("no", 1, 0, 1, 1, Map.of(), false);
            case ErrorCode.WRITE_FAILURE -> new WriteFailure("no", 1, 0, 1, 1, Map.of(), "SIMPLE");
            case ErrorCode.FUNCTION_FAILURE -> new FunctionFailure("no", "k", "f", List.of());
            case ErrorCode.CAS_WRITE_UNKNOWN -> new CASWriteUnknown("no", 1, 0, 1);
            case ErrorCode.ALREADY_EXISTS -> new AlreadyExists("no", "k", "t");
            default -> new Error(code, "no");
        };
    }

    /** A fault of the driver, or of this plugin, must never drain a topic into a dead letter queue. */
    @Test
    void should_take_what_it_does_not_know_for_fatal() {
        assertThat(FailureKind.of(new IllegalArgumentException("value"))).isEqualTo(FATAL);
        assertThat(FailureKind.of(new IllegalStateException("?"))).isEqualTo(FATAL);
        assertThat(FailureKind.of(new OutOfMemoryError("?"))).isEqualTo(FATAL);
        assertThat(FailureKind.of(new CompletionException("no cause", null))).isEqualTo(FATAL);
    }

    @Test
    void should_look_into_what_wraps_another() {
        assertThat(FailureKind.of(new CompletionException(invalid()))).isEqualTo(ROW_OR_SETTINGS);
        assertThat(FailureKind.of(new DriverExecutionException(new IOException("reset"))))
                .isEqualTo(MOMENT);
    }

    @Test
    void should_go_by_what_the_nodes_answered() {
        assertThat(FailureKind.of(ofNodes(invalid()))).isEqualTo(ROW_OR_SETTINGS);
        assertThat(FailureKind.of(ofNodes(unknownUser()))).isEqualTo(FATAL);
        assertThat(FailureKind.of(ofNodes(unknownUser(), unknownUser()))).isEqualTo(FATAL);
        assertThat(FailureKind.of(ofNodes(unknownUser(), new IOException("reset"))))
                .isEqualTo(MOMENT);
        assertThat(FailureKind.of(ofNodes(new OverloadedException(null), invalid())))
                .isEqualTo(MOMENT);
        assertThat(FailureKind.of(ofNodes(ofNodes(invalid())))).isEqualTo(ROW_OR_SETTINGS);
    }

    /** As the driver does when too many requests on it went unanswered. */
    @Test
    void should_take_a_connection_that_is_closing_for_trouble_of_the_moment() throws IOException {
        IllegalStateException closing = new IllegalStateException(ClosingConnection.MESSAGE);
        assertThat(FailureKind.of(ofNodes(closing))).isEqualTo(MOMENT);
        assertThat(AmbiguousFailure.mayBeApplied(ofNodes(closing))).isFalse();
        assertThat(FailureKind.of(ofNodes(new IllegalStateException("another"))))
                .isEqualTo(FATAL);

        String handler = "/com/datastax/oss/driver/internal/core/channel/InFlightHandler.class";
        try (InputStream code = CqlSession.class.getResourceAsStream(handler)) {
            assertThat(new String(code.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .as("the driver's own words")
                    .contains(ClosingConnection.MESSAGE);
        }
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
