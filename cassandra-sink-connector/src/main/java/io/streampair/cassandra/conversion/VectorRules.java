// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.CqlVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;

/** Vectors of a fixed number of elements. */
final class VectorRules {
    private VectorRules() {}

    static TypeConversions vector(TypeConversions element, int dimensions) {
        TypeConversions rules = new TypeConversions("vector");
        return rules.plan(
                        SourceType.LIST,
                        "of as many elements as the vector has, each by the rules of their type; null in it is refused",
                        schema -> elements(element.from(schema == null ? null : schema.valueSchema()), dimensions))
                .plan(SourceType.TEXT, "a JSON array", schema -> CollectionRules.ofJson(rules, List.class));
    }

    private static Converter elements(Converter element, int dimensions) {
        return value -> {
            Collection<?> elements = (Collection<?>) value;
            if (elements.size() != dimensions) {
                throw new DataException("a list of " + elements.size() + " elements is no vector of " + dimensions);
            }
            List<Object> converted = new ArrayList<>(dimensions);
            for (Object each : elements) {
                converted.add(Elements.convert(element, each, "element ", converted.size()));
            }
            return CqlVector.newInstance(converted);
        };
    }
}
