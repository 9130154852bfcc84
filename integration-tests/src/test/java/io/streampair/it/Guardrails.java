// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.client.JvmConnection;
import io.streampair.cluster.servers.CassandraNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.ObjectName;

/** The guardrails of a running node, and what else its JMX beans can do. What was set is as before when this is closed. */
final class Guardrails implements AutoCloseable {
    private static final String NONE = "";
    private static final String DEFAULT_REPLICATION = "DefaultKeyspaceReplicationFactor";

    private final JvmConnection jvm;
    private final ObjectName beans;
    private final ObjectName storage;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private final Map<String, Object> limits = new LinkedHashMap<>();
    private Object defaultReplication;

    Guardrails(CassandraNode node) throws JMException, IOException {
        jvm = JvmConnection.attach(node.pid());
        beans = new ObjectName("org.apache.cassandra.db:type=Guardrails");
        storage = new ObjectName("org.apache.cassandra.db:type=StorageService");
    }

    void set(String attribute, Object value) throws JMException, IOException {
        before.putIfAbsent(attribute, jvm.beans().getAttribute(beans, attribute));
        jvm.beans().setAttribute(beans, new Attribute(attribute, value));
    }

    /** Sets the size above which a write fails, such as {@code 1KiB}. */
    void limit(String guardrail, String size) throws JMException, IOException {
        limits.put(guardrail, NONE);
        invoke(guardrail, String.class, NONE, size);
    }

    /** Sets the number above which, or for minima below which, a statement fails. */
    void limit(String guardrail, int number) throws JMException, IOException {
        limits.put(guardrail, -1);
        invoke(guardrail, int.class, -1, number);
    }

    /** Sets how often keyspaces are replicated that do not say so, which no minimum may exceed. */
    void defaultReplication(int factor) throws JMException, IOException {
        if (defaultReplication == null) {
            defaultReplication = jvm.beans().getAttribute(storage, DEFAULT_REPLICATION);
        }
        jvm.beans().setAttribute(storage, new Attribute(DEFAULT_REPLICATION, factor));
    }

    private void invoke(String guardrail, Class<?> type, Object warn, Object fail) throws JMException, IOException {
        String[] types = {type.getName(), type.getName()};
        jvm.beans().invoke(beans, "set" + guardrail + "Threshold", new Object[] {warn, fail}, types);
    }

    /** Writes what is in memory to disk. */
    void flush(String keyspace) throws JMException, IOException {
        jvm.beans().invoke(storage, "forceKeyspaceFlush", new Object[] {keyspace, new String[0]}, new String[] {
            String.class.getName(), String[].class.getName()
        });
    }

    void allowAll() throws JMException, IOException {
        for (Map.Entry<String, Object> each : before.entrySet()) {
            jvm.beans().setAttribute(beans, new Attribute(each.getKey(), each.getValue()));
        }
        for (Map.Entry<String, Object> each : limits.entrySet()) {
            Class<?> type = each.getValue() instanceof String ? String.class : int.class;
            invoke(each.getKey(), type, each.getValue(), each.getValue());
        }
        if (defaultReplication != null) {
            jvm.beans().setAttribute(storage, new Attribute(DEFAULT_REPLICATION, defaultReplication));
        }
    }

    @Override
    public void close() {
        try (jvm) {
            allowAll();
        } catch (JMException | IOException e) {
            throw new IllegalStateException("The guardrails cannot be set as they were", e);
        }
    }
}
