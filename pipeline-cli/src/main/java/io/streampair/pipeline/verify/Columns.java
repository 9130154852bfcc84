// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.pipeline.command.CommandException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * The columns that a sink writes: those of the primary key first, then the others in the order of the mapping. Fills
 * them from a record's fields, independent of its serialization.
 */
final class Columns {
    private final Map<CqlIdentifier, Function<SourceRecord, Object>> readers = new LinkedHashMap<>();
    private final int keyLength;

    /**
     * The columns of a table with this primary key.
     *
     * @param mapping what the sink's settings map to each column
     * @param fields the source's name of each field by the sink's name
     * @throws CommandException if a column is mapped to what cannot be recomputed
     */
    Columns(List<CqlIdentifier> primaryKey, Map<CqlIdentifier, Source> mapping, Map<String, String> fields) {
        for (CqlIdentifier name : primaryKey) {
            readers.put(name, reader(name, mapping.get(name), fields));
        }
        mapping.forEach((name, source) -> readers.computeIfAbsent(name, n -> reader(n, source, fields)));
        keyLength = primaryKey.size();
    }

    private static Function<SourceRecord, Object> reader(
            CqlIdentifier column, Source source, Map<String, String> fields) {
        if (source instanceof Source.Key key && key.path().isWhole()) {
            return SourceRecord::key;
        }
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (new Source.Value(FieldPath.of(field.getKey())).equals(source)) {
                return record -> ((Map<?, ?>) record.value()).get(field.getValue());
            }
        }
        throw new CommandException("The column " + column.asCql(true) + " is mapped to " + source
                + ", which verify cannot recompute: map it to key or to one of value." + fields.keySet() + ".");
    }

    List<CqlIdentifier> names() {
        return List.copyOf(readers.keySet());
    }

    List<CqlIdentifier> keyNames() {
        return names().subList(0, keyLength);
    }

    /** The row that the sink should write for a record whose value is a map. */
    TableRow of(SourceRecord record) {
        List<String> texts = new ArrayList<>(readers.size());
        for (Function<SourceRecord, Object> reader : readers.values()) {
            texts.add(text(reader.apply(record)));
        }
        return row(texts);
    }

    /** The row of texts in the order of {@link #names()}. */
    TableRow row(List<String> texts) {
        return new TableRow(texts.subList(0, keyLength), texts.subList(keyLength, texts.size()));
    }

    static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
