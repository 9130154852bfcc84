// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import org.apache.kafka.connect.data.Schema;

/** Reads what a path leads to. It remembers where Structs of one schema have their fields, so it is not thread-safe. */
public final class PathReader {
    private final StepReader[] steps;
    private Schema root;
    private Schema schema;

    public PathReader(FieldPath path) {
        this.steps = path.steps().stream().map(StepReader::of).toArray(StepReader[]::new);
    }

    /**
     * @param part what the path begins at
     * @return the field, null, or {@link FieldReader#MISSING}
     * @throws org.apache.kafka.connect.errors.DataException if something on the way cannot have such a part
     */
    public Object read(Object part) {
        Object current = part;
        for (int i = 0; i < steps.length; i++) {
            if (current == null) {
                return FieldReader.MISSING;
            }
            current = steps[i].read(current);
            if (current == FieldReader.MISSING) {
                return FieldReader.MISSING;
            }
        }
        return current;
    }

    /**
     * @param partSchema the schema of what the path begins at, or null if it has none
     * @return the schema of what is read, or null if that of the part does not tell
     */
    @SuppressWarnings("ReferenceEquality")
    public Schema schema(Schema partSchema) {
        if (partSchema != root) {
            schema = follow(partSchema);
            root = partSchema;
        }
        return schema;
    }

    private Schema follow(Schema partSchema) {
        Schema current = partSchema;
        for (int i = 0; i < steps.length && current != null; i++) {
            current = steps[i].schema(current);
        }
        return current;
    }
}
