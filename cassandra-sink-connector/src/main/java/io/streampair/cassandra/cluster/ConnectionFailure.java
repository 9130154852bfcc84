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
 * Explains why no session could be opened, with the setting to change.
 *
 * <p>If some nodes refuse and others are unreachable, the refusal counts: it is not retried.
 */
final class ConnectionFailure {
    private final ConnectionConfig config;
    private final TlsFailure tls;

    ConnectionFailure(ConnectionConfig config) {
        this.config = config;
        this.tls = new TlsFailure(config);
    }

    /**
     * Explains an exception of the driver.
     *
     * @return {@link SettingException} if the settings or the cluster must be changed, {@link UnreachableException} if the
     *     failure may pass, or else the driver's exception, unchecked
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

    /** What went wrong first: the driver suppresses the refusal of a connection that it then finds closed. */
    private static List<Throwable> causes(Throwable error) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            for (Throwable suppressed : cause.getSuppressed()) {
                causes.addAll(causes(suppressed));
            }
            causes.add(cause);
        }
        return causes;
    }

    private RuntimeException explain(Throwable error, Throwable failure) {
        for (Throwable cause : causes(error)) {
            if (cause instanceof AuthenticationException) {
                return ofLogin(cause.getMessage(), failure);
            }
            Optional<SettingException> ofTls = tls.explain(cause);
            if (ofTls.isPresent()) {
                return ofTls.get();
            }
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return unreachable(
                        "cannot resolve the host name (" + cause + "); correct it, or the worker's " + "DNS", failure);
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return unreachable(
                        "cannot connect (" + cause.getMessage() + "); check that Cassandra listens there and "
                                + "no firewall blocks the port",
                        failure);
            }
            if (cause instanceof IOException || isClosed(cause)) {
                return unreachable(
                        "the node closed the connection (" + reason(cause) + "); " + remedyOfClose(), failure);
            }
            Optional<String> refusal = TransientNodeError.transientError(cause);
            if (refusal.isPresent()) {
                return unreachable(
                        "the node accepts no sessions now (" + refusal.get() + "); check whether Cassandra is "
                                + "starting, stopping or overloaded",
                        failure);
            }
        }
        if (config.bundle().isPresent() && !FailureKind.of(failure).mayPass()) {
            return new SettingException(
                    BundleConfig.BUNDLE,
                    config.bundle().get(),
                    "cannot use this bundle (" + failure.getMessage() + "); download it again");
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isClosed(Throwable cause) {
        return cause instanceof ClosedConnectionException && cause.getCause() == null;
    }

    /** A node with TLS closes plain connections without a word, as does a proxy in front of a node that is down. */
    private String remedyOfClose() {
        return config.isEncrypted()
                ? "check that Cassandra runs there"
                : "check that Cassandra runs there, and set " + SslConfig.ENABLED + "=true if its "
                        + "client_encryption_options are enabled";
    }

    private UnreachableException unreachable(String message, Throwable failure) {
        SettingException finding =
                new SettingException(config.locationKey(), config.value(config.locationKey()), message);
        return new UnreachableException(finding, failure);
    }

    /** A refused login and a failed lookup of the role differ in the message only. */
    private RuntimeException ofLogin(String answer, Throwable failure) {
        Optional<String> username = config.credentials().username();
        if (username.isEmpty()) {
            return new SettingException(
                    CredentialsConfig.USERNAME,
                    null,
                    "required, with " + CredentialsConfig.PASSWORD + ": the cluster requires a login");
        }
        if (answer.contains("Unable to perform authentication")) {
            return new UnreachableException(
                    new SettingException(
                            CredentialsConfig.USERNAME,
                            username.get(),
                            "the node could not look up the role (" + answer + "); check that the replicas of "
                                    + "system_auth are up"),
                    failure);
        }
        return new RefusedLoginException(config.credentials(), answer);
    }
}
