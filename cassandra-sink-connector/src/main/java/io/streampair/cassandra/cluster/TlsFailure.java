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

/** Explains why no encrypted connection comes about. The JDK tells most of it in messages alone. */
final class TlsFailure {
    private static final List<String> NAME_MESSAGES = List.of("No subject alternative", "No name matching");
    private static final List<String> CERTIFICATE_ALERTS = List.of(
            "certificate_required", "bad_certificate", "certificate_unknown", "unknown_ca", "certificate_expired");

    private final ConnectionConfig config;

    TlsFailure(ConnectionConfig config) {
        this.config = config;
    }

    /** What is to be changed, if that can be told by the failure. */
    Optional<SettingException> explain(Throwable failure) {
        Optional<SettingException> ofKeys = ofKeys(failure);
        return config.bundle().isPresent() ? ofKeys.map(ignored -> ofBundle(failure)) : ofKeys;
    }

    /** All that is said by keys otherwise is in the bundle. */
    private SettingException ofBundle(Throwable failure) {
        return setting(
                BundleConfig.BUNDLE,
                "leads to where no encrypted connection comes about (" + failure.getMessage() + "); download it again");
    }

    private Optional<SettingException> ofKeys(Throwable failure) {
        if (failure instanceof NotSslRecordException) {
            return Optional.of(new SettingException(
                    SslConfig.ENABLED,
                    true,
                    "is not what the node speaks, which answers without TLS; set it to false, or see that "
                            + ConnectionConfig.CONTACT_POINTS + " has the port for which client_encryption_options of "
                            + "the node are enabled"));
        }
        return failure instanceof SSLException ? ofHandshake(failure) : Optional.empty();
    }

    private Optional<SettingException> ofHandshake(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
                return Optional.of(setting(
                        SslConfig.ENABLED,
                        "cannot be, since the node's certificate is not valid now (" + cause.getMessage()
                                + "); renew it, or see to the worker's clock"));
            }
            if (cause instanceof CertificateException && isAnyIn(NAME_MESSAGES, cause)) {
                return Optional.of(setting(
                        ConnectionConfig.CONTACT_POINTS,
                        "is not what the node's certificate is made out for (" + cause.getMessage()
                                + "); use a name or "
                                + "address that is in the certificate. Setting " + SslConfig.HOST_NAMES
                                + " to nothing would switch the check off"));
            }
            if (cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException) {
                return Optional.of(setting(
                        SslConfig.TRUSTSTORE_LOCATION,
                        "does not hold the authority that has issued the node's certificate (" + cause.getMessage()
                                + "); import that authority's certificate"));
            }
        }
        return ofAlert(failure.getMessage());
    }

    /** What the node has said before it closed the connection. */
    private Optional<SettingException> ofAlert(String message) {
        if (message == null) {
            return Optional.empty();
        }
        if (CERTIFICATE_ALERTS.stream().anyMatch(message::contains)) {
            return Optional.of(setting(
                    SslConfig.KEYSTORE_LOCATION,
                    config.hasClientCertificate()
                            ? "holds a certificate that the node does not accept (" + message
                                    + "); have it issued by an authority that the node trusts"
                            : "is needed, since the node asks its clients for a certificate (" + message + ")"));
        }
        if (message.contains("handshake_failure") || message.contains("protocol_version")) {
            return Optional.of(setting(
                    SslConfig.PROTOCOLS,
                    "has nothing in common with the node, neither has " + SslConfig.CIPHER_SUITES + " (" + message
                            + "); allow what the node offers, and give it a certificate in "
                            + SslConfig.KEYSTORE_LOCATION
                            + " if it asks for one"));
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
