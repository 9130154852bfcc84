// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.time.Instant;

/** How numbers and texts are read as instants, where an expression says nothing about it. */
@FunctionalInterface
public interface Times {
    /** Texts in ISO 8601, of UTC where they name no zone; numbers are milliseconds since 1970. */
    Times ISO = new IsoTimes();

    /**
     * @param value a Long, a Double, a BigDecimal or a String
     * @throws EvaluationException if it is not an instant
     */
    Instant instant(Object value);
}
