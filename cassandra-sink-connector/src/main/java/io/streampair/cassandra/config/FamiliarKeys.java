// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys of other sinks, and what replaces them here. docs/from-datastax.md has the same list for DataStax's sink. */
final class FamiliarKeys {
    private static final Pattern OF_TABLE = Pattern.compile("topic\\..+\\.([A-Za-z]+)");
    private static final Pattern OF_CODEC = Pattern.compile("topic\\..+\\.codec\\.([A-Za-z]+)");

    private static final Map<String, String> OF_DATASTAX = new LinkedHashMap<>();
    private static final Map<String, String> TABLES_OF_DATASTAX = Map.of(
            "mapping", "keyspace, table and mapping",
            "consistencyLevel", "consistency.level",
            "ttl", "ttl.seconds",
            "ttlSeconds", "ttl.seconds", // Scylla's.
            "ttlTimeUnit", "mapping.ttl.unit",
            "timestampTimeUnit", "mapping.timestamp.unit",
            "nullToUnset", "mapping.null.fields",
            "deletesEnabled", "delete.tombstones",
            "query", "query");
    private static final Map<String, String> CODECS_OF_DATASTAX = Map.of(
            "unit", "timestamp.unit and time.unit",
            "timestamp", "timestamp.format",
            "date", "date.format",
            "time", "time.format",
            "timeZone", "timestamp.zone",
            "locale", "not needed, since patterns are English");
    private static final Map<String, String> OF_OTHERS = Map.ofEntries(
            Map.entry("batch.size", "batch.max.rows"),
            Map.entry("max.retries", "retry.budget.ms"),
            Map.entry("auto.create", "table.create"),
            Map.entry("auto.evolve", "table.evolve"),
            Map.entry("table.name.format", "table"),
            Map.entry("pk.fields", "table.primary.key and mapping"),
            Map.entry("delete.enabled", "delete.tombstones"),
            Map.entry("behavior.on.null.values", "delete.tombstones"),
            Map.entry("behavior.on.error", "errors.tolerance (docs/from-scylla.md)"),
            Map.entry("connect.progress.enabled", "not needed: metrics are the worker's plugin metrics"),
            Map.entry("confluent.license", "not needed: this connector has no licence key (docs/from-confluent.md)"),
            Map.entry("connection.user", "username"),
            Map.entry("connection.password", "password"));

    static {
        OF_DATASTAX.put("contactPoints", "contact.points");
        OF_DATASTAX.put("port", "contact.points, as host:port");
        OF_DATASTAX.put("loadBalancing.localDc", "local.datacenter");
        OF_DATASTAX.put("maxConcurrentRequests", "max.in.flight.requests");
        OF_DATASTAX.put("maxNumberOfRecordsInBatch", "batch.max.rows");
        OF_DATASTAX.put("queryExecutionTimeout", "request.timeout.ms");
        OF_DATASTAX.put("connectionPoolLocalSize", "driver.advanced.connection.pool.local.size");
        OF_DATASTAX.put("ignoreErrors", "errors.tolerance");
        OF_DATASTAX.put("jmx", "not needed: metrics are always on");
        OF_DATASTAX.put("jmxConnectorDomain", "not needed: metrics are the worker's plugin metrics");
        OF_DATASTAX.put("metricsHighestLatency", "not needed: metrics are the worker's plugin metrics");
        OF_DATASTAX.put("auth.username", "username");
        OF_DATASTAX.put("auth.password", "password");
        OF_DATASTAX.put("auth.provider", "username and password");
        OF_DATASTAX.put("auth.gssapi.keyTab", "missing: Kerberos is not supported");
        OF_DATASTAX.put("auth.gssapi.principal", "missing: Kerberos is not supported");
        OF_DATASTAX.put("auth.gssapi.service", "missing: Kerberos is not supported");
        OF_DATASTAX.put("cloud.secureConnectBundle", "secure.connect.bundle");
        OF_DATASTAX.put("ssl.provider", "ssl.enabled");
        OF_DATASTAX.put("ssl.hostnameValidation", "ssl.endpoint.identification.algorithm");
        OF_DATASTAX.put("ssl.truststore.path", "ssl.truststore.location");
        OF_DATASTAX.put("ssl.keystore.path", "ssl.keystore.location");
        OF_DATASTAX.put("ssl.openssl.keyCertChain", "ssl.keystore.certificate.chain");
        OF_DATASTAX.put("ssl.openssl.privateKey", "ssl.keystore.key");
        OF_DATASTAX.put("ssl.cipherSuites", "ssl.cipher.suites");
    }

    private FamiliarKeys() {}

    /** What replaces another sink's key; empty if no other sink is known to have it. */
    static Optional<String> here(String key) {
        return ofDataStax(key)
                .map(here -> here + " (docs/from-datastax.md)")
                .or(() -> PrefixedKeys.here(key))
                .or(() -> Optional.ofNullable(OF_OTHERS.get(key)));
    }

    private static Optional<String> ofDataStax(String key) {
        if (key.startsWith("datastax-java-driver.")) {
            return Optional.of(DriverOptions.PREFIX + key.substring(key.indexOf('.') + 1));
        }
        Matcher codec = OF_CODEC.matcher(key);
        if (codec.matches()) {
            return Optional.ofNullable(CODECS_OF_DATASTAX.get(codec.group(1)));
        }
        Matcher table = OF_TABLE.matcher(key);
        return Optional.ofNullable(table.matches() ? TABLES_OF_DATASTAX.get(table.group(1)) : OF_DATASTAX.get(key));
    }
}
