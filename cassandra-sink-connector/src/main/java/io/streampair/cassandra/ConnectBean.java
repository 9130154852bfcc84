// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.util.regex.Pattern;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The names of the beans that Connect has for tasks. */
final class ConnectBean {
    /** What Kafka does not quote in them; its own class for that is in another package since 4.4. */
    private static final Pattern PLAIN = Pattern.compile("[\\w-%. \t]*");

    private ConnectBean() {}

    /** @param type such as task-error-metrics */
    static ObjectName of(String type, String connector, String task) {
        try {
            return new ObjectName(
                    "kafka.connect:type=" + type + ",connector=" + quoted(connector) + ",task=" + quoted(task));
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException("No bean can have the name of task " + task + " of " + connector, e);
        }
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : ObjectName.quote(name);
    }
}
