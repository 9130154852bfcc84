// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.netty.handler.ssl.NotSslRecordException;
import io.streampair.cassandra.config.BundleConfig;
import io.streampair.cassandra.config.ConnectionConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.SslConfig;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Explains why TLS failed, mostly from the JDK's messages. */
final class TlsFailure {
    private static final List<String> NAME_MESSAGES = List.of("No subject alternative", "No name matching");
    private static final List<String> CERTIFICATE_ALERTS = List.of(
            "certificate_required", "bad_certificate", "certificate_unknown", "unknown_ca", "certificate_expired");

    private final ConnectionConfig config;

    TlsFailure(ConnectionConfig config) {
        this.config = config;
    }

    /** The setting to change, if the failure shows it. */
    Optional<SettingException> explain(Throwable failure) {
        Optional<SettingException> ofKeys = ofKeys(failure);
        return config.bundle().isPresent() ? ofKeys.map(ignored -> ofBundle(failure)) : ofKeys;
    }

    /** With a bundle, the bundle is to blame for every TLS failure. */
    private SettingException ofBundle(Throwable failure) {
        return new SettingException(
                BundleConfig.BUNDLE,
                config.bundle().orElseThrow(),
                "TLS failed with this bundle (" + failure.getMessage() + "); download it again");
    }

    private Optional<SettingException> ofKeys(Throwable failure) {
        if (failure instanceof NotSslRecordException) {
            return Optional.of(new SettingException(
                    SslConfig.ENABLED,
                    true,
                    "the node answered without TLS; set this to false, or use the node's TLS port "
                            + "(client_encryption_options) in " + ConnectionConfig.CONTACT_POINTS));
        }
        return failure instanceof SSLException ? ofHandshake(failure) : Optional.empty();
    }

    private Optional<SettingException> ofHandshake(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
                return Optional.of(setting(
                        SslConfig.ENABLED,
                        "the node's certificate is not valid now (" + cause.getMessage() + "); renew it, or "
                                + "correct the worker's clock"));
            }
            if (cause instanceof CertificateException && isAnyIn(NAME_MESSAGES, cause)) {
                return Optional.of(setting(
                        ConnectionConfig.CONTACT_POINTS,
                        "the node's certificate does not contain this host (" + cause.getMessage() + "); use a name or "
                                + "address in the certificate. An empty " + SslConfig.HOST_NAMES
                                + " disables the check"));
            }
            if (cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException) {
                return Optional.of(setting(
                        SslConfig.TRUSTSTORE_LOCATION,
                        "does not contain the authority that issued the node's certificate (" + cause.getMessage()
                                + "); import the " + "authority's certificate"));
            }
        }
        return ofAlert(failure.getMessage());
    }

    /** Explains the TLS alert that the node sent before it closed the connection. */
    private Optional<SettingException> ofAlert(String message) {
        if (message == null) {
            return Optional.empty();
        }
        if (CERTIFICATE_ALERTS.stream().anyMatch(message::contains)) {
            return Optional.of(setting(
                    SslConfig.KEYSTORE_LOCATION,
                    config.hasClientCertificate()
                            ? "the node does not accept this certificate (" + message + "); use one from an "
                                    + "authority that the node trusts"
                            : "must be set, since the node asks for a client certificate (" + message + ")"));
        }
        if (message.contains("handshake_failure") || message.contains("protocol_version")) {
            return Optional.of(setting(
                    SslConfig.PROTOCOLS,
                    "no TLS version or cipher suite in common with the node (" + message + "); change this or "
                            + SslConfig.CIPHER_SUITES + ", or set " + SslConfig.KEYSTORE_LOCATION + " if the node "
                            + "requires a client certificate"));
        }
        return Optional.empty();
    }

    private SettingException setting(String key, String message) {
        return new SettingException(key, config.value(key), message);
    }

    private static boolean isAnyIn(List<String> parts, Throwable failure) {
        return parts.stream().anyMatch(part -> failure.getMessage().contains(part));
    }
}
