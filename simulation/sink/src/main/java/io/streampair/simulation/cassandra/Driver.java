// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.UUID;

/** Parts of the driver that are interfaces with dozens of methods, of which a few are called. */
final class Driver {
    static final UUID NODE_ID = new UUID(0, 1);

    static final Node NODE = proxy(Node.class, (self, method, arguments) -> switch (method.getName()) {
        case "toString" -> "node";
        case "hashCode" -> 1;
        case "equals" -> self == arguments[0];
        case "getHostId" -> NODE_ID;
        case "getState" -> NodeState.UP;
        case "getDistance" -> NodeDistance.LOCAL;
        case "getDatacenter" -> "dc";
        default -> null;
    });

    static final DriverContext CONTEXT =
            proxy(DriverContext.class, (self, method, arguments) -> switch (method.getName()) {
                case "getCodecRegistry" -> CodecRegistry.DEFAULT;
                case "getProtocolVersion" -> ProtocolVersion.DEFAULT;
                default -> throw new UnsupportedOperationException(method.toString());
            });

    /** The result of a statement that returns no rows. */
    static final ResultSet NO_ROWS = proxy(ResultSet.class, (self, method, arguments) -> {
        throw new UnsupportedOperationException(method.toString());
    });

    private Driver() {}

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Driver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
