// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import org.apache.kafka.connect.data.Schema;

/** Reads the field at a path. Not thread-safe: it caches the fields of the last schema. */
public final class PathReader {
    private final StepReader[] steps;
    private Schema root;
    private Schema schema;

    public PathReader(FieldPath path) {
        this.steps = path.steps().stream().map(StepReader::of).toArray(StepReader[]::new);
    }

    /**
     * @param part the start of the path
     * @return the field, null, or {@link FieldReader#MISSING}
     * @throws org.apache.kafka.connect.errors.DataException if a parent on the path has the wrong type
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
     * @param partSchema the schema of the start of the path, or null
     * @return the schema of the field; null if unknown
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
