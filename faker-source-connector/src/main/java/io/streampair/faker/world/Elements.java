// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The elements of an array of which an output makes a record each; one of them at a time is {@code it}. */
public final class Elements {
    private final int field;
    private Object value;
    private long position;

    /** {@code field} is the number of the array in its stream. */
    public Elements(int field) {
        this.field = field;
    }

    /** Those of a row. */
    List<?> of(Row row) {
        Object array = row.value(field);
        return array == null ? List.of() : new ArrayList<>((Collection<?>) array);
    }

    void moveTo(Object element, long newPosition) {
        value = element;
        position = newPosition;
    }

    /** The element, as expressions have it. */
    public Object value() {
        return value;
    }

    /** Its place in the array, from 0. */
    public long position() {
        return position;
    }
}
