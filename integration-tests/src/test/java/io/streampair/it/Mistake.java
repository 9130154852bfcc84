// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A wrong setting of the shipped sink.
 *
 * @param value null: the key is removed
 * @param referenced what the worker's environment holds for the value's reference; null: the value has none
 * @param with what else is set, as {@code key=value}; null: nothing
 */
record Mistake(String key, String value, String referenced, String with) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([^}]+)}");
    private static final String REQUIRED = "validate.connection=required";

    static final List<Mistake> ALL = List.of(
            referenced("contact.points", "CASSANDRA_URL", "http://127.0.0.1:9042"),
            referenced("contact.points", "CASSANDRA_SEMICOLON", "127.0.0.1:9042;127.0.0.2:9042"),
            referenced("contact.points", "CASSANDRA_PORT_TOO_HIGH", "127.0.0.1:99042"),
            referenced("contact.points", "CASSANDRA_NO_HOST", "no-such-host.invalid:9042")
                    .with(REQUIRED),
            referenced("contact.points", "CASSANDRA_NO_NODE", "127.0.0.1:1").with(REQUIRED),
            plain("contact.points", "${env:CASSANDRA_CONTACT_POINT}"),
            plain("contact.points", null),
            referenced("local.datacenter", "CASSANDRA_OTHER_DATACENTER", "dc-berlin"),
            referenced("local.datacenter", "CASSANDRA_NO_DATACENTER", ""),
            plain("local.datacenter", "DC1"),
            referenced("username", "CASSANDRA_USERNAME", "streampair"),
            referenced("ssl.enabled", "CASSANDRA_TLS", "true"),
            referenced("ssl.truststore.location", "CASSANDRA_TRUST", "/run/secrets/none.pem")
                    .with("ssl.enabled=true"),
            referenced("request.timeout.ms", "CASSANDRA_TIMEOUT", "10s"),
            referenced("consistency.level", "CASSANDRA_CONSISTENCY", "MOST"),
            plain("contact.point", "127.0.0.1"),
            plain("keyspace", "mistake").with("keyspace.create=false"),
            plain("table", "user").with("table.create=false"),
            plain("table.primary.key", null),
            plain("flush.interval.ms", "soon"),
            plain("value.fields", null),
            plain("mapping", "name value.name"),
            plain("mapping", "name=value.surname, address=value.address"),
            plain("mapping", "name=value.name, adress=value.address"),
            plain("write.timestamp", "yesterday"),
            plain("consumer.override.enable.auto.commit", "true"));

    private static Mistake plain(String key, String value) {
        return new Mistake(key, value, null, null);
    }

    private static Mistake referenced(String key, String variable, String value) {
        return new Mistake(key, "${env:" + variable + "}", value, null);
    }

    private Mistake with(String other) {
        return new Mistake(key, value, referenced, other);
    }

    boolean isReferenced() {
        return referenced != null;
    }

    /** What the environment of the workers must have for the references. */
    static Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        for (Mistake mistake : ALL) {
            if (mistake.isReferenced()) {
                variables.put(REFERENCE.matcher(mistake.value).replaceFirst("$1"), mistake.referenced);
            }
        }
        return variables;
    }

    /** The settings with the mistake, as they are POSTed. */
    Map<String, String> in(Map<String, String> settings) {
        Map<String, String> wrong = new LinkedHashMap<>(settings);
        wrong.put(key, value);
        if (value == null) {
            wrong.remove(key);
        }
        if (with != null) {
            int equals = with.indexOf('=');
            wrong.put(with.substring(0, equals), with.substring(equals + 1));
        }
        return wrong;
    }

    /** As a line of settings, with what the reference stands for. */
    String shown() {
        String setting = value == null ? "no `" + key + "`" : "`" + key + "=" + value + "`";
        String stands = isReferenced() ? ", which is " + (referenced.isEmpty() ? "empty" : "`" + referenced + "`") : "";
        return setting + stands + (with == null ? "" : ", with `" + with + "`");
    }
}
