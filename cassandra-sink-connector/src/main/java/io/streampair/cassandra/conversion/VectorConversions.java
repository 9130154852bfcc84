// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.CqlVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;

/** Conversions to vectors of a fixed number of elements. */
final class VectorConversions {
    private VectorConversions() {}

    static TypeConversions vector(TypeConversions element, int dimensions) {
        TypeConversions conversions = new TypeConversions("vector");
        return conversions
                .takeBySchema(
                        ValueKind.LIST,
                        "one element for each dimension, converted to the element type; null elements are refused",
                        schema -> elements(element.from(schema == null ? null : schema.valueSchema()), dimensions))
                .takeBySchema(
                        ValueKind.TEXT,
                        "a JSON array",
                        schema -> CollectionConversions.ofJson(conversions, List.class));
    }

    private static Converter elements(Converter element, int dimensions) {
        return value -> {
            Collection<?> elements = (Collection<?>) value;
            if (elements.size() != dimensions) {
                throw new DataException(
                        "cannot convert a list of " + elements.size() + " elements to a vector " + "of " + dimensions);
            }
            List<Object> converted = new ArrayList<>(dimensions);
            for (Object each : elements) {
                converted.add(Elements.convert(element, each, "element ", converted.size()));
            }
            return CqlVector.newInstance(converted);
        };
    }
}
