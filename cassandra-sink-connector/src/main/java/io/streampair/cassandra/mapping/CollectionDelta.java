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
import java.util.Set;

/**
 * The operand that is added to a counter or collection, or removed from it.
 *
 * @param type the operand's CQL type
 * @param takesOne whether a single element stands for a collection of one
 */
record CollectionDelta(DataType type, boolean takesOne) {
    /** @throws IllegalArgumentException if a column of this type does not support the operation */
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
        throw new IllegalArgumentException(operation + " needs a counter or a collection that is not frozen; "
                + "write = for type " + column.asCql(true, true));
    }

    /** The type of a single element; of a counter and of entries of a map the operand's own. */
    DataType element() {
        if (type instanceof ListType list) {
            return list.getElementType();
        }
        return type instanceof SetType set ? set.getElementType() : type;
    }

    /** @param element converted to the type of elements */
    Object ofOne(Object element) {
        return type instanceof SetType ? Set.of(element) : List.of(element);
    }

    /** Whether the field is a single element rather than a whole collection. */
    boolean isElement(Object field) {
        return takesOne && !(field instanceof Collection);
    }
}
