// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.protocol.internal.util.Bytes;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The text that a page shows for the value of a column: as in CQL, but texts that are not in a collection have no quotes. */
final class ShownValue {
    private ShownValue() {}

    /** The text; empty for null. */
    static String of(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? text : within(value);
    }

    private static String within(Object value) {
        if (value instanceof String text) {
            return "'" + text.replace("'", "''") + "'";
        }
        if (value instanceof ByteBuffer bytes) {
            return Bytes.toHexString(bytes);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> within(entry.getKey()) + ": " + within(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(ShownValue::within).sorted().collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof CqlVector<?> vector) {
            return elements(vector.stream().toList(), "[", "]");
        }
        if (value instanceof Collection<?> list) {
            return elements(list, "[", "]");
        }
        if (value instanceof TupleValue tuple) {
            List<Object> components = new ArrayList<>();
            for (int i = 0; i < tuple.size(); i++) {
                components.add(tuple.getObject(i));
            }
            return elements(components, "(", ")");
        }
        return value instanceof UdtValue udt ? fields(udt) : String.valueOf(value);
    }

    private static String elements(Collection<?> elements, String begin, String end) {
        return elements.stream().map(ShownValue::within).collect(Collectors.joining(", ", begin, end));
    }

    private static String fields(UdtValue udt) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < udt.size(); i++) {
            if (!udt.isNull(i)) {
                fields.add(udt.getType().getFieldNames().get(i).asCql(true) + ": " + within(udt.getObject(i)));
            }
        }
        return "{" + String.join(", ", fields) + "}";
    }
}
