// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.ssl.SslEngineFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** Settings of the connection to the cluster. */
public final class ConnectionConfig {
    public static final String CONTACT_POINTS = "contact.points";
    public static final String LOCAL_DATACENTER = "local.datacenter";
    public static final String REQUEST_TIMEOUT_MS = "request.timeout.ms";
    public static final String COMPRESSION = "compression";

    private static final String GROUP = "Connection";
    private static final int DEFAULT_PORT = 9042;
    /** A name, or an IPv4 or IPv6 address, the latter with or without a zone. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9._-]+)?");

    private static final Choice COMPRESSIONS = Choice.of("none", "lz4", "snappy");

    private static final Set<String> KEYS = keys();

    private final AbstractConfig config;

    ConnectionConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        CONTACT_POINTS,
                        Type.LIST,
                        List.of(),
                        ConfigDef.LambdaValidator.with(ConnectionConfig::checkContactPoints, () -> "host[:port], ..."),
                        Importance.HIGH,
                        "Nodes to connect to first, as a comma-separated list of host[:port]; the default port "
                                + "is 9042. The driver discovers the other nodes through these. Required "
                                + "unless secure.connect.bundle is set.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Contact points")
                .define(
                        LOCAL_DATACENTER,
                        Type.STRING,
                        null,
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "The data center to send requests to, as shown by `nodetool status`. Required unless "
                                + "secure.connect.bundle is set.",
                        GROUP,
                        2,
                        Width.MEDIUM,
                        "Local data center")
                .define(
                        REQUEST_TIMEOUT_MS,
                        Type.INT,
                        10_000,
                        Range.atLeast(100),
                        Importance.LOW,
                        "Time limit of a request, in milliseconds; after it the request has failed and is "
                                + "retried. Set it above the server's own write timeout (2 s by default).",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Request timeout")
                .define(
                        COMPRESSION,
                        Type.STRING,
                        "none",
                        COMPRESSIONS,
                        Importance.LOW,
                        "Compression of requests and responses on the network. Set other options of the Java "
                                + "driver by `driver.` and their path, as in "
                                + "driver.advanced.connection.pool.local.size=2; options that have a key of "
                                + "the sink are refused.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Compression",
                        COMPRESSIONS);
        CredentialsConfig.define(definition);
        SslConfig.define(definition);
        BundleConfig.define(definition);
    }

    static List<ConfigProblem> check(AbstractConfig config) {
        List<ConfigProblem> problems = new ArrayList<>();
        boolean hasBundle = new BundleConfig(config).isSet();
        if (!hasBundle && config.getList(CONTACT_POINTS).isEmpty()) {
            problems.add(new ConfigProblem(CONTACT_POINTS, "must name at least one node, as host[:port]"));
        }
        if (!hasBundle && config.getString(LOCAL_DATACENTER) == null) {
            problems.add(new ConfigProblem(LOCAL_DATACENTER, "must be set; `nodetool status` shows its name"));
        }
        problems.addAll(CredentialsConfig.check(config));
        problems.addAll(hasBundle ? BundleConfig.check(config) : SslConfig.check(config));
        problems.addAll(DriverOptions.check(config));
        return problems;
    }

    private static void checkContactPoints(String name, Object value) {
        ((List<?>) value).forEach(point -> address(point.toString()));
    }

    /** The contact points, unresolved: the driver resolves a name again when its address changes. */
    public List<InetSocketAddress> contactPoints() {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (String point : config.getList(CONTACT_POINTS)) {
            addresses.add(address(point));
        }
        return addresses;
    }

    public String localDatacenter() {
        return config.getString(LOCAL_DATACENTER);
    }

    public Duration requestTimeout() {
        return Duration.ofMillis(config.getInt(REQUEST_TIMEOUT_MS));
    }

    public String compression() {
        return config.getString(COMPRESSION);
    }

    public boolean isEncrypted() {
        return bundle().isPresent() || config.getBoolean(SslConfig.ENABLED);
    }

    /** Whether the sink has a certificate for nodes that require one (mutual TLS). */
    public boolean hasClientCertificate() {
        return config.getString(SslConfig.KEYSTORE_LOCATION) != null || config.getPassword(SslConfig.KEY) != null;
    }

    /** All settings of the connection: tasks for which they are equal may share one. Not for the log. */
    public Map<String, Object> identity() {
        Map<String, Object> identity = new HashMap<>(config.values());
        identity.keySet().retainAll(KEYS);
        identity.putAll(config.originalsWithPrefix(DriverOptions.PREFIX, false));
        return identity;
    }

    private static Set<String> keys() {
        ConfigDef keys = new ConfigDef();
        define(keys);
        return Set.copyOf(keys.names());
    }

    /** Whether it is a setting of the connection: these differ between environments, and some are secrets. */
    public static boolean isKey(String key) {
        return KEYS.contains(key) || key.startsWith(DriverOptions.PREFIX);
    }

    /** The key that locates the cluster: the contact points or the bundle. */
    public String locationKey() {
        return bundle().isPresent() ? BundleConfig.BUNDLE : CONTACT_POINTS;
    }

    /** The value of a key for messages; secrets are hidden. */
    public Object value(String key) {
        Object value = config.values().get(key);
        return value instanceof List<?> ? String.join(",", config.getList(key)) : value;
    }

    public DriverOptions driverOptions() {
        return new DriverOptions(config);
    }

    public CredentialsConfig credentials() {
        return new CredentialsConfig(config);
    }

    /**
     * Creates the TLS engines of connections; empty without TLS.
     *
     * @throws SettingException if a file cannot be read, or settings contradict each other
     */
    public Optional<SslEngineFactory> sslEngines() {
        return new SslConfig(config).engines();
    }

    /**
     * The secure connect bundle, if set; it replaces the contact points, the local data center and the TLS settings.
     */
    public Optional<SecureBundle> bundle() {
        return new BundleConfig(config).bundle();
    }

    private static InetSocketAddress address(String point) {
        if (point.contains("://")) {
            throw new ConfigException(CONTACT_POINTS, point, "write host[:port], without the protocol");
        }
        int colon = point.lastIndexOf(':');
        boolean bareIpv6 = colon > 0 && point.indexOf(':') < colon && !point.startsWith("[");
        String host = colon < 0 || bareIpv6 || point.endsWith("]") ? point : point.substring(0, colon);
        String port = host.length() == point.length() ? "" : point.substring(colon + 1);
        if (host.startsWith("[") && host.endsWith("]") && (host.contains(":") || host.length() == 2)) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isBlank()) {
            throw new ConfigException(CONTACT_POINTS, point, "the host is missing; write host[:port]");
        }
        if (!HOST.matcher(host).matches()) {
            throw new ConfigException(CONTACT_POINTS, point, "not a host name or an address" + hint(point));
        }
        return InetSocketAddress.createUnresolved(host, port.isEmpty() ? DEFAULT_PORT : port(point, port));
    }

    private static String hint(String point) {
        if (point.contains(";") || point.contains("|") || point.chars().anyMatch(Character::isWhitespace)) {
            return "; separate several nodes by commas";
        }
        return "; write host[:port]";
    }

    private static int port(String point, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 1 << 16) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new ConfigException(CONTACT_POINTS, point, "the port is not a number from 1 to 65535; write host[:port]");
    }
}
