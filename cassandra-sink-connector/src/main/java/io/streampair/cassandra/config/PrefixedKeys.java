// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of sinks that begin all of theirs with a prefix, and what replaces them here; a page of docs/ each has the same list. */
final class PrefixedKeys {
    private static final String NO_KERBEROS = "missing: Kerberos is not supported";
    private static final String LOGIN = "username and password";
    private static final String HOST_AND_PORT = "contact.points, as host:port";
    private static final String OWN_TABLE = "missing: create the table yourself";
    private static final String OFFSETS = "not needed: offsets are in Kafka";

    private static final List<Sink> SINKS = List.of(lenses(), confluent(), scylla());

    private PrefixedKeys() {}

    private record Sink(String prefix, String page, Map<String, String> keys) {
        Optional<String> here(String key) {
            if (!key.startsWith(prefix)) {
                return Optional.empty();
            }
            String name = key.substring(prefix.length());
            String found = name.startsWith(DriverOptions.PREFIX) ? name : keys.get(name);
            return Optional.ofNullable(found).map(here -> here + " (docs/" + page + ")");
        }
    }

    /** What replaces a key; empty if none of these sinks has it. */
    static Optional<String> here(String key) {
        return SINKS.stream().flatMap(sink -> sink.here(key).stream()).findFirst();
    }

    /** What all three name alike. */
    private static Map<String, String> common() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("contact.points", "contact.points");
        keys.put("port", HOST_AND_PORT);
        keys.put("username", "username");
        keys.put("password", "password");
        keys.put("compression", "compression");
        keys.put("consistency.level", "consistency.level");
        keys.put("ssl.enabled", "ssl.enabled");
        keys.put("ssl.provider", "ssl.enabled");
        keys.put("ssl.truststore.path", "ssl.truststore.location");
        keys.put("ssl.truststore.password", "ssl.truststore.password");
        keys.put("ssl.keystore.path", "ssl.keystore.location");
        keys.put("ssl.keystore.password", "ssl.keystore.password");
        keys.put("ssl.hostname.verification", "ssl.endpoint.identification.algorithm");
        return keys;
    }

    /** What Confluent's and Scylla's name alike. */
    private static Map<String, String> managed() {
        Map<String, String> keys = common();
        keys.put("keyspace", "keyspace");
        keys.put("keyspace.create.enabled", "keyspace.create");
        keys.put("keyspace.replication.factor", "keyspace.replication.factor");
        keys.put("table.manage.enabled", "table.create, table.primary.key and table.evolve");
        keys.put("table.create.compression.algorithm", OWN_TABLE);
        keys.put("offset.storage.table", OFFSETS);
        keys.put("offset.storage.table.enable", OFFSETS);
        keys.put("deletes.enabled", "delete.tombstones");
        keys.put("execute.timeout.ms", "request.timeout.ms");
        keys.put("ttl", "ttl.seconds");
        keys.put("security.enabled", LOGIN);
        return keys;
    }

    private static Sink confluent() {
        Map<String, String> keys = managed();
        keys.put("local.datacenter", "local.datacenter");
        keys.put("security", LOGIN);
        keys.put("kerberos.sasl.protocol", NO_KERBEROS);
        keys.put("table.create.caching", OWN_TABLE);
        keys.put("table.create.caching.rows.per.partition", OWN_TABLE);
        keys.put("write.mode", "not needed: each write is an upsert");
        return new Sink("cassandra.", "from-confluent.md", keys);
    }

    private static Sink scylla() {
        Map<String, String> keys = managed();
        keys.put("loadbalancing.localdc", "local.datacenter");
        keys.put("ssl.cipherSuites", "ssl.cipher.suites");
        return new Sink("scylladb.", "from-scylla.md", keys);
    }

    private static Sink lenses() {
        Map<String, String> keys = common();
        keys.put("kcql", "keyspace, table, mapping and routes");
        keys.put("load.balancing.local.dc", "local.datacenter");
        keys.put("max.concurrent.requests", "max.in.flight.requests");
        keys.put("max.batch.size", "batch.max.rows");
        keys.put("connection.pool.size", "driver.advanced.connection.pool.local.size");
        keys.put("query.timeout.ms", "request.timeout.ms");
        keys.put("auth.provider", LOGIN);
        keys.put("auth.username", "username");
        keys.put("auth.password", "password");
        keys.put("auth.gssapi.keytab", NO_KERBEROS);
        keys.put("auth.gssapi.principal", NO_KERBEROS);
        keys.put("auth.gssapi.service", NO_KERBEROS);
        keys.put("keytab", NO_KERBEROS);
        keys.put("principal", NO_KERBEROS);
        keys.put("ssl.cipher.suites", "ssl.cipher.suites");
        keys.put("ssl.openssl.key.cert.chain", "ssl.keystore.certificate.chain");
        keys.put("ssl.openssl.private.key", "ssl.keystore.key");
        keys.put("ignore.errors.mode", "errors.tolerance");
        keys.put("error.policy", "errors.tolerance");
        keys.put("max.retries", "retry.budget.ms");
        keys.put("retry.interval", "retry.budget.ms");
        addOlder(keys);
        return new Sink("connect.cassandra.", "from-lenses.md", keys);
    }

    /** The sink that Lenses had before. */
    private static void addOlder(Map<String, String> keys) {
        keys.put("key.space", "keyspace");
        keys.put("delete.enabled", "delete.tombstones");
        keys.put("delete.statement", "mapping, of the primary key to the record's key");
        keys.put("delete.struct_flds", "mapping, of the primary key to the record's key");
        keys.put("default.value", "mapping.missing.fields and mapping.null.fields");
        keys.put("mapping.collection.to.json", "not needed: columns take collections by their types");
        keys.put("threadpool.size", "max.in.flight.requests");
        keys.put("trust.store.path", "ssl.truststore.location");
        keys.put("trust.store.password", "ssl.truststore.password");
        keys.put("trust.store.type", "ssl.truststore.type");
        keys.put("key.store.path", "ssl.keystore.location");
        keys.put("key.store.password", "ssl.keystore.password");
        keys.put("key.store.type", "ssl.keystore.type");
        keys.put("ssl.client.cert.auth", "ssl.keystore.location");
        keys.put("load.balancing.policy", "not needed: the driver sends to replicas in the local data center");
        keys.put("connect.timeout.ms", "driver.advanced.connection.connect-timeout");
        keys.put("read.timeout.ms", "request.timeout.ms");
    }
}
