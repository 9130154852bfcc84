// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/**
 * A column with values at the bounds of its type.
 *
 * @param type in CQL
 * @param schema of the values in a Struct; optional
 */
record TypedColumn(String name, String type, Schema schema, List<Sample> samples) {
    static TypedColumn of(String name, String type, Schema schema, Sample... samples) {
        Schema built = schema instanceof SchemaBuilder builder ? builder.build() : schema;
        return new TypedColumn(name, type, built, List.of(samples));
    }

    /** The sample of a row: as many rows as there are samples have each of them. */
    Sample sample(int row) {
        return samples.get(row % samples.size());
    }

    /** The same, with the first sample instead of a value that JSON numbers cannot express. */
    Sample finiteSample(int row) {
        return sample(row).isNoNumberOfJson() ? sample(0) : sample(row);
    }
}
