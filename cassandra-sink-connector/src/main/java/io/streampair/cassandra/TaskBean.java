// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanRegistration;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * The metrics of a task on a worker that has no plugin metrics, under the name that these have from Connect 4.1 on (KIP-877).
 * The bean of a task that starts replaces that of an earlier one that is still stopping. Thread-safe.
 */
final class TaskBean implements DynamicMBean, MBeanRegistration {
    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private final Map<String, MBeanAttributeInfo> attributes = new ConcurrentSkipListMap<>();
    private final Map<String, Supplier<Number>> values = new ConcurrentSkipListMap<>();
    private final ObjectName name;
    private boolean isRegistered;

    private TaskBean(ObjectName name) {
        this.name = name;
    }

    static TaskBean register(String connector, String task) {
        try {
            TaskBean bean = new TaskBean(ConnectBean.of("plugins", connector, task));
            synchronized (SERVER) {
                if (SERVER.isRegistered(bean.name)) {
                    SERVER.unregisterMBean(bean.name);
                }
                SERVER.registerMBean(bean, bean.name);
            }
            return bean;
        } catch (JMException e) {
            throw new ConnectException("Cannot register the metrics of task " + task + " of " + connector, e);
        }
    }

    void add(String metric, String description, Supplier<Number> value) {
        values.put(metric, value);
        attributes.put(metric, new MBeanAttributeInfo(metric, Number.class.getName(), description, true, false, false));
    }

    /** Does nothing if another bean has taken the place of this one. */
    void unregister() {
        synchronized (SERVER) {
            if (isRegistered) {
                try {
                    SERVER.unregisterMBean(name);
                } catch (JMException e) {
                    throw new ConnectException("Cannot unregister " + name, e);
                }
            }
        }
    }

    @Override
    public Object getAttribute(String attribute) throws AttributeNotFoundException {
        Supplier<Number> value = values.get(attribute);
        if (value == null) {
            throw new AttributeNotFoundException(attribute);
        }
        return value.get();
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList found = new AttributeList();
        for (String each : names) {
            Supplier<Number> value = values.get(each);
            if (value != null) {
                found.add(new Attribute(each, value.get()));
            }
        }
        return found;
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return new MBeanInfo(
                getClass().getName(),
                "The metrics of a task",
                attributes.values().toArray(new MBeanAttributeInfo[0]),
                null,
                null,
                null);
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " can only be read");
    }

    @Override
    public AttributeList setAttributes(AttributeList given) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String action, Object[] parameters, String[] signature) {
        throw new UnsupportedOperationException(action);
    }

    @Override
    public ObjectName preRegister(MBeanServer server, ObjectName given) {
        return given;
    }

    @Override
    public void postRegister(Boolean done) {
        isRegistered = done;
    }

    @Override
    public void preDeregister() {
        // Nothing stops it.
    }

    @Override
    public void postDeregister() {
        isRegistered = false;
    }
}
