// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

/** Reads what a path leads to. It remembers where Structs of one schema have their fields, so it is not thread-safe. */
public final class PathReader {
    private final StepReader[] steps;

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
}
