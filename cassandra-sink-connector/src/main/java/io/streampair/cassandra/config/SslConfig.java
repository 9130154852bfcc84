// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.ssl.SslEngineFactory;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.nio.ByteBuffer;
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

/** TLS settings, with the keys of Kafka's clients. */
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
                "Whether to connect with TLS. The nodes' certificates must then be trusted and contain the "
                        + "host names or addresses that the sink connects to.");
        defineStore(
                keys,
                TRUSTSTORE,
                "the trusted certificates, of certificate authorities or of the nodes themselves. Not set: the "
                        + "authorities that the worker's JVM trusts");
        keys.add(
                TRUSTED_CERTIFICATES,
                Type.PASSWORD,
                null,
                Importance.MEDIUM,
                "The trusted certificates as PEM text, instead of a truststore file.");
        defineStore(
                keys,
                KEYSTORE,
                "the sink's private key and certificate chain, for nodes that require client certificates "
                        + "(mutual TLS)");
        keys.add(
                CERTIFICATE_CHAIN,
                Type.PASSWORD,
                null,
                Importance.MEDIUM,
                "The sink's certificate chain as PEM text, instead of a keystore file.");
        keys.add(
                KEY,
                Type.PASSWORD,
                null,
                Importance.MEDIUM,
                "The sink's private key as PEM text in PKCS#8 format, instead of a keystore file.");
        keys.add(
                KEY_PASSWORD,
                Type.PASSWORD,
                null,
                Importance.MEDIUM,
                "Password of the private key, if it is encrypted PEM or differs from the password of the "
                        + "keystore file.");
        keys.add(
                HOST_NAMES,
                Type.STRING,
                "https",
                Choice.ofAnyCase("https", ""),
                Importance.LOW,
                "`https`: a node's certificate must contain the host name or address that the sink connects "
                        + "to. Empty: any trusted certificate is accepted, so that its owner can impersonate "
                        + "a node.");
        keys.add(
                REVERSE_LOOKUP,
                Type.BOOLEAN,
                false,
                Importance.LOW,
                "Whether to look up the host names of nodes in DNS, for certificates that contain names but no "
                        + "addresses; the driver knows nodes other than the contact points by address only. "
                        + "Whoever controls DNS can then impersonate a node with any certificate that the truststore trusts.");
        keys.add(
                PROTOCOLS,
                Type.LIST,
                List.of(),
                anyOf(TlsEngines.supportedProtocols()),
                Importance.LOW,
                "Allowed TLS versions, such as TLSv1.3. Empty: the defaults of the worker's JVM.");
        keys.add(
                CIPHER_SUITES,
                Type.LIST,
                List.of(),
                anyOf(TlsEngines.supportedCipherSuites()),
                Importance.LOW,
                "Allowed cipher suites. Empty: the defaults of the worker's JVM.");
    }

    private static void defineStore(KeyGroup keys, String prefix, String content) {
        keys.add(
                prefix + SslStore.LOCATION,
                Type.STRING,
                null,
                new ConfigDef.NonEmptyString(),
                Importance.HIGH,
                "Path of the file with " + content + ". The file must exist on every worker. It is read again "
                        + "for each connection, so that new certificates need no restart.");
        keys.add(
                prefix + SslStore.PASSWORD,
                Type.PASSWORD,
                null,
                Importance.HIGH,
                "Password of the file " + prefix + SslStore.LOCATION + ". Must not be set for a PEM file.");
        keys.add(
                prefix + SslStore.TYPE,
                Type.STRING,
                SslStore.JKS,
                Choice.ofAnyCase(SslStore.JKS, SslStore.PKCS12, SslStore.PEM),
                Importance.MEDIUM,
                "Format of the file " + prefix + SslStore.LOCATION + ".");
    }

    private static ConfigDef.Validator anyOf(List<String> supported) {
        return ConfigDef.LambdaValidator.with(
                (key, value) -> {
                    for (Object name : (List<?>) value) {
                        if (!supported.contains(name)) {
                            throw new SettingException(
                                    key,
                                    name,
                                    "not supported by this JVM, which supports " + String.join(", ", supported));
                        }
                    }
                },
                () -> "names that the worker's JVM supports");
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
     * Creates the TLS engines of connections; empty without TLS.
     *
     * @throws SettingException if a file cannot be read, or settings contradict each other
     */
    Optional<SslEngineFactory> engines() {
        if (!isEnabled()) {
            return Optional.empty();
        }
        return Optional.of(new ReloadedEngines(this::files, this::load));
    }

    private TlsEngines load() {
        return new TlsEngines(
                context(),
                config.getString(HOST_NAMES).equalsIgnoreCase("https"),
                config.getBoolean(REVERSE_LOOKUP),
                config.getList(PROTOCOLS),
                config.getList(CIPHER_SUITES));
    }

    private List<ByteBuffer> files() {
        List<ByteBuffer> files = new ArrayList<>();
        for (String prefix : List.of(TRUSTSTORE, KEYSTORE)) {
            SslStore store = new SslStore(config, prefix);
            if (store.isSet()) {
                files.add(ByteBuffer.wrap(store.content()));
            }
        }
        return files;
    }

    private SSLContext context() {
        SslContextBuilder builder = SslContextBuilder.forClient().sslProvider(SslProvider.JDK);
        new SslTrust(config).addTo(builder);
        new SslIdentity(config).addTo(builder);
        try {
            return ((JdkSslContext) builder.build()).context();
        } catch (SSLException e) {
            throw new SettingException(ENABLED, true, "TLS cannot use these certificates: " + e.getMessage());
        }
    }
}
