// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Rows of tables: Structs or maps. */
final class RelationalRows implements ChangedRows {
    @Override
    public Object after(Object after, Object envelope) {
        if (after instanceof String) {
            throw new DataException("the change event has a text in 'after', as those of MongoDB do; set "
                    + "value.format=debezium-mongodb");
        }
        if (!(after instanceof Struct) && !(after instanceof Map)) {
            throw new DataException("the change event has no row in 'after'");
        }
        return after;
    }

    @Override
    public Object before(Object before) {
        return before;
    }

    @Override
    public Schema schema(Schema schema) {
        return schema;
    }

    @Override
    public Object key(Object key) {
        return key;
    }

    @Override
    public FieldOfRow field(FieldPath path) {
        return new PathReader(path)::read;
    }

    @Override
    public boolean readsKey(FieldPath path) {
        return false;
    }
}
