// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

/** Makes the value of a field, as expressions have it. */
@FunctionalInterface
public interface Maker {
    /**
     * The value for a row. Draws come from the field's sub-stream.
     *
     * @throws io.streampair.expressions.EvaluationException if there is none
     */
    Object value(Row row);
}
