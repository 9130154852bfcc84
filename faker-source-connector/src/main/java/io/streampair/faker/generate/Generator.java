// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Makes the values of one field. */
interface Generator {
    /** A new builder of the schema that every value has. */
    SchemaBuilder schema();

    /** Hands back the schema that was built, for values that refer to it. */
    default void schemaIs(Schema built) {}

    /**
     * The value at a position of the stream. It depends on the position and on what is drawn from the source of
     * randomness that the generator was made with, and on nothing else.
     */
    Object value(Position at);
}
