// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import io.streampair.cassandra.grammar.Assignment.Operation;
import java.util.Collection;
import java.util.List;

/**
 * What is added to a column or taken from it.
 *
 * @param type the type of it
 * @param takesOne whether one element will do for a collection of one
 */
record CollectionDelta(DataType type, boolean takesOne) {
    /** @throws IllegalArgumentException if the operation is nothing for a column of this type */
    static CollectionDelta of(DataType column, Operation operation) {
        if (column.equals(DataTypes.COUNTER)) {
            return new CollectionDelta(DataTypes.BIGINT, false);
        }
        if (column instanceof ListType list && !list.isFrozen()) {
            return new CollectionDelta(DataTypes.listOf(list.getElementType()), true);
        }
        if (column instanceof SetType set && !set.isFrozen()) {
            return new CollectionDelta(DataTypes.setOf(set.getElementType()), true);
        }
        if (column instanceof MapType map && !map.isFrozen()) {
            return operation == Operation.ADD
                    ? new CollectionDelta(DataTypes.mapOf(map.getKeyType(), map.getValueType()), false)
                    : new CollectionDelta(DataTypes.setOf(map.getKeyType()), true);
        }
        throw new IllegalArgumentException("of the type " + column.asCql(true, true) + " it can be set, but "
                + operation + " is for counters and collections that are not frozen");
    }

    Object operand(Object field) {
        return isElement(field) ? List.of(field) : field;
    }

    /** Whether the field is the only element of the operand, and not the operand itself. */
    boolean isElement(Object field) {
        return takesOne && !(field instanceof Collection);
    }
}
