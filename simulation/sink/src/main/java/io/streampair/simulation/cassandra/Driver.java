// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Map;
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

    /**
     * The answer to a write with a condition.
     *
     * @param existing the row that was there, by column; null if the write was made
     */
    static AsyncResultSet answer(Map<String, ByteBuffer> existing) {
        ColumnDefinitions columns = proxy(ColumnDefinitions.class, (self, method, arguments) -> {
            if (method.getName().equals("contains")) {
                return existing.containsKey(((CqlIdentifier) arguments[0]).asInternal());
            }
            throw new UnsupportedOperationException(method.toString());
        });
        Row row = proxy(Row.class, (self, method, arguments) -> switch (method.getName()) {
            case "getColumnDefinitions" -> columns;
            case "getBytesUnsafe" -> existing.get(((CqlIdentifier) arguments[0]).asInternal());
            case "getType" -> DataTypes.TEXT;
            default -> throw new UnsupportedOperationException(method.toString());
        });
        return proxy(AsyncResultSet.class, (self, method, arguments) -> switch (method.getName()) {
            case "wasApplied" -> existing == null;
            case "one" -> row;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Driver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
