// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import org.apache.kafka.connect.errors.DataException;

/** What is within a collection, a tuple or a user-defined type. */
final class Elements {
    private Elements() {}

    /** @throws DataException that says which element it is, if it is null or does not fit */
    static Object convert(Converter converter, Object element, String kind, int index) {
        if (element == null) {
            throw new DataException("a collection holds null, which CQL does not allow");
        }
        try {
            return converter.convert(element);
        } catch (DataException e) {
            throw within(kind + index, e);
        }
    }

    /** @throws DataException that says which field it is, if it does not fit */
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
