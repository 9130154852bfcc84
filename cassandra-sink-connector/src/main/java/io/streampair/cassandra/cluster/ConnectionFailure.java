// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import io.streampair.cassandra.config.BundleConfig;
import io.streampair.cassandra.config.ConnectionConfig;
import io.streampair.cassandra.config.CredentialsConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.SslConfig;
import io.streampair.cassandra.write.FailureKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.errors.RetriableException;

/**
 * Tells a user why no session could be opened, in a sentence that names the setting to change.
 *
 * <p>A node that cannot be reached has no say about those that answer: if these refuse, trying again makes no sense.
 */
final class ConnectionFailure {
    private final ConnectionConfig config;
    private final TlsFailure tls;

    ConnectionFailure(ConnectionConfig config) {
        this.config = config;
        this.tls = new TlsFailure(config);
    }

    /**
     * Explains what the driver has thrown.
     *
     * @return {@link SettingException} if the settings or the cluster must be changed first, {@link UnreachableException}
     *     if it may pass, and what the driver has thrown, in an unchecked exception, if it is neither
     */
    RuntimeException explain(Throwable failure) {
        List<RuntimeException> explained = new ArrayList<>();
        errors(failure).forEach(error -> explained.add(explain(error, failure)));
        return first(explained, SettingException.class)
                .or(() -> explained.stream()
                        .filter(explanation -> !(explanation instanceof RetriableException))
                        .findFirst())
                .orElseGet(() -> explained.get(0));
    }

    private static Optional<RuntimeException> first(
            List<RuntimeException> explained, Class<? extends RuntimeException> type) {
        return explained.stream().filter(type::isInstance).findFirst();
    }

    private static List<Throwable> errors(Throwable failure) {
        List<Throwable> errors = new ArrayList<>();
        if (failure instanceof AllNodesFailedException allNodes) {
            allNodes.getAllErrors().values().forEach(errors::addAll);
        }
        return errors.isEmpty() ? List.of(failure) : errors;
    }

    private RuntimeException explain(Throwable error, Throwable failure) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationException) {
                return ofLogin(cause.getMessage(), failure);
            }
            Optional<SettingException> ofTls = tls.explain(cause);
            if (ofTls.isPresent()) {
                return ofTls.get();
            }
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return unreachable("cannot be resolved (" + cause + "); correct it, or the worker's DNS", failure);
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return unreachable(
                        "cannot be reached (" + cause.getMessage()
                                + "); see that nodes listen there and no firewall is between",
                        failure);
            }
            if (cause instanceof IOException || isHangUp(cause)) {
                return unreachable("is hung up on (" + reason(cause) + "); " + remedyOfHangUp(), failure);
            }
            Optional<String> refusal = NodeRefusal.passing(cause);
            if (refusal.isPresent()) {
                return unreachable(
                        "takes no sessions now (" + refusal.get() + "); see whether Cassandra starts, stops or has too "
                                + "much to do there",
                        failure);
            }
        }
        if (config.bundle().isPresent() && FailureKind.of(failure) != FailureKind.TRANSIENT) {
            return new SettingException(
                    BundleConfig.BUNDLE,
                    config.bundle().get(),
                    "cannot be used (" + failure.getMessage() + "); download it again");
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isHangUp(Throwable cause) {
        return cause instanceof ClosedConnectionException && cause.getCause() == null;
    }

    /** A node that encrypts says nothing to those who do not, and neither does what stands before a node that is down. */
    private String remedyOfHangUp() {
        return config.isEncrypted()
                ? "see that Cassandra runs there"
                : "see that Cassandra runs there, and set " + SslConfig.ENABLED + "=true if its "
                        + "client_encryption_options are enabled";
    }

    private UnreachableException unreachable(String message, Throwable failure) {
        SettingException finding =
                new SettingException(config.locationKey(), config.value(config.locationKey()), message);
        return new UnreachableException(finding, failure);
    }

    /** A node says the same way that a login is refused and that it could not be looked up; but for the message. */
    private RuntimeException ofLogin(String answer, Throwable failure) {
        Optional<String> username = config.credentials().username();
        if (username.isEmpty()) {
            return new SettingException(
                    CredentialsConfig.USERNAME,
                    null,
                    "is needed, with " + CredentialsConfig.PASSWORD + ", since the cluster asks its clients to log in");
        }
        if (answer.contains("Unable to perform authentication")) {
            return new UnreachableException(
                    new SettingException(
                            CredentialsConfig.USERNAME,
                            username.get(),
                            "could not be looked up by the node (" + answer
                                    + "); see that its system_auth is available"),
                    failure);
        }
        return new RefusedLoginException(username.get(), answer);
    }
}
