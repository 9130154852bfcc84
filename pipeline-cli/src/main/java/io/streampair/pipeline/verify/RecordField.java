// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.pipeline.command.CommandException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * A field of a record, or of a Struct in it, which a column is mapped to.
 *
 * @param ofKey whether it is in the record's key
 * @param names its name and those of its parents, from the outside in; empty for the whole key
 */
record RecordField(boolean ofKey, List<String> names) {

    /**
     * The field that a source in a mapping names.
     *
     * @param column for messages
     * @param fields the source's name of each field by the sink's name
     * @throws CommandException if the source is not a field that can be computed again
     */
    static RecordField of(String column, Source source, Map<String, String> fields) {
        if (source instanceof Source.Key key) {
            List<String> names = names(key.path());
            if (names != null) {
                return new RecordField(true, names);
            }
        }
        if (source instanceof Source.Value value) {
            List<String> names = names(value.path());
            if (names != null && !names.isEmpty() && fields.containsKey(names.get(0))) {
                names.set(0, fields.get(names.get(0)));
                return new RecordField(false, names);
            }
        }
        throw new CommandException("The column " + column + " is mapped to " + source
                + ", which verify cannot recompute: map it to key or to one of value." + fields.keySet() + ".");
    }

    /** Null if the path leads into a list. */
    private static List<String> names(FieldPath path) {
        List<String> names = new ArrayList<>();
        for (FieldPath.Step step : path.steps()) {
            if (!(step instanceof FieldPath.Name name)) {
                return null;
            }
            names.add(name.name());
        }
        return names;
    }

    /** The field's value in a record whose value is a map; null if it or a parent is null. */
    Object in(SourceRecord record) {
        Object value = ofKey ? record.key() : record.value();
        for (String name : names) {
            if (value instanceof Struct struct) {
                value = struct.get(name);
            } else {
                value = value instanceof Map<?, ?> map ? map.get(name) : null;
            }
        }
        return value;
    }
}
