// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Makes the values of one field. */
interface Generator {
    /** A new builder of the schema of all values. */
    SchemaBuilder schema();

    /** Receives the schema that was built, for values that refer to it. */
    default void schemaIs(Schema built) {}

    /**
     * The value at a position of the stream. It depends only on the position and on draws from the random generator
     * of its {@link GeneratorContext}.
     */
    Object value(Position at);
}
