// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.grammar.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * The columns that a sink writes: those of the primary key first, then the others in the order of the mapping. Fills
 * them from a record's fields, independent of its serialization.
 */
final class Columns {
    private final Map<CqlIdentifier, RecordField> fields = new LinkedHashMap<>();
    private final Map<CqlIdentifier, DataType> types;
    private final int keyLength;

    /**
     * The columns of a table with this primary key.
     *
     * @param types of all columns of the table
     * @param mapping what the sink's settings map to each column
     * @param names the source's name of each field by the sink's name
     * @throws io.streampair.pipeline.command.CommandException if a column is mapped to what cannot be recomputed
     */
    Columns(
            List<CqlIdentifier> primaryKey,
            Map<CqlIdentifier, DataType> types,
            Map<CqlIdentifier, Source> mapping,
            Map<String, String> names) {
        this.types = types;
        for (CqlIdentifier name : primaryKey) {
            fields.put(name, RecordField.of(name.asCql(true), mapping.get(name), names));
        }
        mapping.forEach(
                (name, source) -> fields.computeIfAbsent(name, n -> RecordField.of(n.asCql(true), source, names)));
        keyLength = primaryKey.size();
    }

    List<CqlIdentifier> names() {
        return List.copyOf(fields.keySet());
    }

    List<CqlIdentifier> keyNames() {
        return names().subList(0, keyLength);
    }

    /** The row that the sink should write for a record whose value is a map. */
    TableRow of(SourceRecord record) {
        List<Object> values = new ArrayList<>(fields.size());
        for (RecordField field : fields.values()) {
            values.add(field.in(record));
        }
        return row(values);
    }

    /** The row of values in the order of {@link #names()}. */
    TableRow row(List<?> values) {
        List<String> texts = new ArrayList<>(values.size());
        int i = 0;
        for (CqlIdentifier name : fields.keySet()) {
            texts.add(CanonicalText.of(values.get(i++), types.getOrDefault(name, DataTypes.TEXT)));
        }
        return new TableRow(texts.subList(0, keyLength), texts.subList(keyLength, texts.size()));
    }
}
