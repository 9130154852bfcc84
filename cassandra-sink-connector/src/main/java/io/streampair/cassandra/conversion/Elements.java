// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import org.apache.kafka.connect.errors.DataException;

/** Converts the parts of a collection, a tuple or a user-defined type. */
final class Elements {
    private Elements() {}

    /** @throws DataException naming the element, if it is null or cannot be converted */
    static Object convert(Converter converter, Object element, String kind, int index) {
        if (element == null) {
            throw new DataException("CQL does not allow null in a collection");
        }
        Object converted;
        try {
            converted = converter.convert(element);
        } catch (DataException e) {
            throw within(kind + index, e);
        }
        if (converted == null) {
            throw new DataException("CQL does not allow null in a collection");
        }
        return converted;
    }

    /** @throws DataException naming the field, if it cannot be converted */
    static Object convertOrNull(Converter converter, Object field, String name) {
        if (field == null) {
            return null;
        }
        try {
            return converter.convert(field);
        } catch (DataException e) {
            throw within(name, e);
        }
    }

    private static DataException within(String place, DataException e) {
        return new DataException(place + ": " + e.getMessage(), e);
    }
}
