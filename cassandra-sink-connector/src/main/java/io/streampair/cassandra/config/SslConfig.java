// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.ssl.SslEngineFactory;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.SslConfigs;

/** Whether and how connections are encrypted, in keys that mean what those of Kafka's own clients mean. */
public final class SslConfig {
    public static final String ENABLED = "ssl.enabled";
    static final String TRUSTSTORE = "ssl.truststore.";
    static final String KEYSTORE = "ssl.keystore.";
    public static final String TRUSTSTORE_LOCATION = TRUSTSTORE + SslStore.LOCATION;
    public static final String KEYSTORE_LOCATION = KEYSTORE + SslStore.LOCATION;
    static final String TRUSTED_CERTIFICATES = SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG;
    static final String CERTIFICATE_CHAIN = SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG;
    static final String KEY = SslConfigs.SSL_KEYSTORE_KEY_CONFIG;
    static final String KEY_PASSWORD = SslConfigs.SSL_KEY_PASSWORD_CONFIG;
    public static final String HOST_NAMES = SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG;
    static final String REVERSE_LOOKUP = "ssl.reverse.lookup";
    public static final String PROTOCOLS = SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG;
    public static final String CIPHER_SUITES = SslConfigs.SSL_CIPHER_SUITES_CONFIG;

    static final String PREFIX = "ssl.";

    private final AbstractConfig config;

    SslConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        KeyGroup keys = new KeyGroup("TLS", definition);
        keys.add(
                ENABLED,
                Type.BOOLEAN,
                false,
                Importance.HIGH,
                "Whether to connect with TLS. The nodes' certificates must then be trusted, and be made out for the "
                        + "names or addresses by which the nodes are reached.");
        defineStore(
                keys,
                TRUSTSTORE,
                "the certificates of the authorities that are trusted, or of the nodes themselves. Without it "
                        + "the authorities are trusted that the worker's JVM trusts");
        keys.add(
                TRUSTED_CERTIFICATES,
                Type.PASSWORD,
                null,
                Importance.MEDIUM,
                "The trusted certificates themselves, as PEM text, instead of a file.");
        defineStore(
                keys,
                KEYSTORE,
                "the sink's own private key and its chain of certificates, for nodes that ask their clients for a "
                        + "certificate (mutual TLS)");
        keys.add(
                CERTIFICATE_CHAIN,
                Type.PASSWORD,
                null,
                Importance.MEDIUM,
                "The sink's own certificate and those of its issuers, as PEM text, instead of a file.");
        keys.add(
                KEY,
                Type.PASSWORD,
                null,
                Importance.MEDIUM,
                "The sink's own private key, as PEM text in PKCS#8 form, instead of a file.");
        keys.add(
                KEY_PASSWORD,
                Type.PASSWORD,
                null,
                Importance.MEDIUM,
                "The password of the private key, if it has another than the file, or if it is an encrypted PEM text.");
        keys.add(
                HOST_NAMES,
                Type.STRING,
                "https",
                Choice.ofAnyCase("https", ""),
                Importance.LOW,
                "`https`: a node's certificate must be made out for the name or address by which the node is reached. "
                        + "Empty: any trusted certificate does, so that whoever holds one can pose as a node.");
        keys.add(
                REVERSE_LOOKUP,
                Type.BOOLEAN,
                false,
                Importance.LOW,
                "Whether to ask DNS for the names of nodes that are known by their addresses alone, as all but the "
                        + "contact points are, so that certificates without addresses do. Who can change the answers "
                        + "of DNS can then pose as a node with any trusted certificate.");
        keys.add(
                PROTOCOLS,
                Type.LIST,
                List.of(),
                anyOf(TlsEngines.supportedProtocols()),
                Importance.LOW,
                "The versions of TLS that may be spoken, such as TLSv1.3. Empty: those that the worker's JVM has by "
                        + "default.");
        keys.add(
                CIPHER_SUITES,
                Type.LIST,
                List.of(),
                anyOf(TlsEngines.supportedCipherSuites()),
                Importance.LOW,
                "The cipher suites that may be used. Empty: those that the worker's JVM has by default.");
    }

    private static void defineStore(KeyGroup keys, String prefix, String content) {
        keys.add(
                prefix + SslStore.LOCATION,
                Type.STRING,
                null,
                new ConfigDef.NonEmptyString(),
                Importance.HIGH,
                "The path, on every worker, of the file with " + content + ". It is read when a task starts.");
        keys.add(
                prefix + SslStore.PASSWORD,
                Type.PASSWORD,
                null,
                Importance.HIGH,
                "The password of the file " + prefix + SslStore.LOCATION + ". A PEM file has none.");
        keys.add(
                prefix + SslStore.TYPE,
                Type.STRING,
                SslStore.JKS,
                Choice.ofAnyCase(SslStore.JKS, SslStore.PKCS12, SslStore.PEM),
                Importance.MEDIUM,
                "The format of the file " + prefix + SslStore.LOCATION + ".");
    }

    private static ConfigDef.Validator anyOf(List<String> supported) {
        return ConfigDef.LambdaValidator.with(
                (key, value) -> {
                    for (Object name : (List<?>) value) {
                        if (!supported.contains(name)) {
                            throw new SettingException(
                                    key, name, "is not known to this JVM, which has " + String.join(", ", supported));
                        }
                    }
                },
                () -> "names that the worker's JVM knows");
    }

    static List<ConfigProblem> check(AbstractConfig config) {
        SslConfig ssl = new SslConfig(config);
        List<ConfigProblem> problems = new ArrayList<>();
        if (!ssl.isEnabled()) {
            for (String key : config.originalsWithPrefix(PREFIX, false).keySet()) {
                if (!key.equals(ENABLED)) {
                    problems.add(new ConfigProblem(key, "has no effect unless " + ENABLED + " is true"));
                }
            }
            return problems;
        }
        try {
            ssl.engines();
        } catch (SettingException e) {
            problems.add(e.problem());
        }
        return problems;
    }

    boolean isEnabled() {
        return config.getBoolean(ENABLED);
    }

    /**
     * What encrypts connections, if they are encrypted.
     *
     * @throws SettingException if a file cannot be read, or something does not fit together
     */
    Optional<SslEngineFactory> engines() {
        if (!isEnabled()) {
            return Optional.empty();
        }
        return Optional.of(new TlsEngines(
                context(),
                config.getString(HOST_NAMES).equalsIgnoreCase("https"),
                config.getBoolean(REVERSE_LOOKUP),
                config.getList(PROTOCOLS),
                config.getList(CIPHER_SUITES)));
    }

    private SSLContext context() {
        SslContextBuilder builder = SslContextBuilder.forClient().sslProvider(SslProvider.JDK);
        new SslTrust(config).addTo(builder);
        new SslIdentity(config).addTo(builder);
        try {
            return ((JdkSslContext) builder.build()).context();
        } catch (SSLException e) {
            throw new SettingException(ENABLED, true, "cannot be done with these certificates: " + e.getMessage());
        }
    }
}
