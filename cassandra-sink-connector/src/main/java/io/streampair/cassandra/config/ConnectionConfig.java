// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** How the cluster is reached. */
public final class ConnectionConfig {
    public static final String CONTACT_POINTS = "contact.points";
    public static final String LOCAL_DATACENTER = "local.datacenter";
    public static final String REQUEST_TIMEOUT_MS = "request.timeout.ms";

    public static final String COMPRESSION = "compression";

    /** What follows is the path of one of the driver's own options. */
    public static final String DRIVER_PREFIX = "driver.";

    private static final String GROUP = "Connection";
    private static final int DEFAULT_PORT = 9042;

    private final AbstractConfig config;

    ConnectionConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        CONTACT_POINTS,
                        Type.LIST,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigDef.LambdaValidator.with(ConnectionConfig::checkContactPoints, () -> "host[:port], ..."),
                        Importance.HIGH,
                        "Nodes to connect to first, as host[:port], separated by commas; the port is 9042 by default. "
                                + "The other nodes are found through these.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Contact points")
                .define(
                        LOCAL_DATACENTER,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "The data center that requests are sent to, as `nodetool status` names it.",
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
                        "How long a request may take before it counts as failed and is tried again, in milliseconds. "
                                + "It should be longer than the server's own write timeout (2 s by default).",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Request timeout")
                .define(
                        COMPRESSION,
                        Type.STRING,
                        "none",
                        ConfigDef.ValidString.in("none", "lz4", "snappy"),
                        Importance.LOW,
                        "How requests are compressed on their way. Any other option of the Java driver may be set by "
                                + "its path behind `driver.`: driver.advanced.connection.pool.local.size=2.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Compression");
    }

    private static void checkContactPoints(String name, Object value) {
        List<?> points = (List<?>) value;
        if (points == null || points.isEmpty()) {
            throw new ConfigException(name, value, "name at least one node as host[:port]");
        }
        points.forEach(point -> address(point.toString()));
    }

    /** The contact points, unresolved, so that the driver resolves a name again when its address changes. */
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

    /** The driver's own options by their paths. */
    public Map<String, String> driverOptions() {
        Map<String, String> options = new TreeMap<>();
        config.originalsWithPrefix(DRIVER_PREFIX).forEach((path, value) -> options.put(path, value.toString()));
        return options;
    }

    private static InetSocketAddress address(String point) {
        int colon = point.lastIndexOf(':');
        boolean bareIpv6 = colon > 0 && point.indexOf(':') < colon && !point.startsWith("[");
        String host = colon < 0 || bareIpv6 || point.endsWith("]") ? point : point.substring(0, colon);
        String port = host.length() == point.length() ? "" : point.substring(colon + 1);
        host = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (host.isBlank()) {
            throw new ConfigException(CONTACT_POINTS, point, "has no host; write it as host[:port]");
        }
        try {
            int number = host.length() == point.length() || port.isEmpty() ? DEFAULT_PORT : Integer.parseInt(port);
            return InetSocketAddress.createUnresolved(host, number);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(CONTACT_POINTS, point, "has no valid port; write it as host[:port]");
        }
    }
}
