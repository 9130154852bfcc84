// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.data.OneOf;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;

/** Reads the field at a path. Not thread-safe: it caches the fields of the last schema. */
public final class PathReader {
    private final StepReader[] steps;
    private Schema root;
    private Schema schema;
    private boolean hasOneOf;

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
        return OneOf.value(current);
    }

    /**
     * The schema of what {@link #read} returns.
     *
     * @param partSchema the schema of the start of the path, or null
     * @param part the start of the path
     * @return null if unknown
     */
    public Schema schema(Schema partSchema, Object part) {
        Schema field = schema(partSchema);
        return hasOneOf ? ofBranches(partSchema, part) : field;
    }

    /**
     * @param partSchema the schema of the start of the path, or null
     * @return the schema of the field, where it does not depend on the branch that is set; null if unknown
     */
    @SuppressWarnings("ReferenceEquality")
    public Schema schema(Schema partSchema) {
        if (partSchema != root) {
            hasOneOf = false;
            schema = follow(partSchema);
            root = partSchema;
        }
        return schema;
    }

    private Schema follow(Schema partSchema) {
        Schema current = partSchema;
        for (int i = 0; i < steps.length && current != null; i++) {
            if (OneOf.is(current) && steps[i].enters(current)) {
                hasOneOf = true;
                current = ofAnyBranch(current, steps[i]);
            } else {
                current = steps[i].schema(current);
            }
        }
        hasOneOf |= current != null && OneOf.is(current);
        return current;
    }

    private static Schema ofAnyBranch(Schema oneOf, StepReader step) {
        for (Field branch : oneOf.fields()) {
            Schema child = OneOf.is(branch.schema()) && step.enters(branch.schema())
                    ? ofAnyBranch(branch.schema(), step)
                    : step.schema(branch.schema());
            if (child != null) {
                return child;
            }
        }
        return null;
    }

    /** Follows the path through the branches that are set. */
    private Schema ofBranches(Schema partSchema, Object part) {
        Schema current = partSchema;
        Object value = part;
        for (int i = 0; i < steps.length && current != null && value != null && value != FieldReader.MISSING; i++) {
            if (OneOf.is(current) && steps[i].enters(current)) {
                current = OneOf.schema(current, value);
                value = OneOf.value(value);
            }
            current = steps[i].schema(current);
            value = value == null ? null : steps[i].read(value);
        }
        return OneOf.schema(current, value);
    }
}
