// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Code;
import io.streampair.expressions.Path;
import io.streampair.faker.express.ValuePath;
import io.streampair.faker.world.Elements;
import io.streampair.faker.world.Row;
import org.apache.kafka.connect.data.Schema;

/**
 * What {@code it} is in an output {@code for} the elements of an array.
 *
 * @param schema of the elements
 */
record ElementNames(Schema schema, Elements elements) {
    Code<Row> code(Path path) {
        return ValuePath.code(schema, path, schema.isOptional(), row -> elements.value());
    }
}
