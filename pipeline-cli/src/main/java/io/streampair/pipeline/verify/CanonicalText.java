// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One text for each value of a CQL type, whichever Java type holds the value: that of the source's record or that of the
 * driver.
 */
public final class CanonicalText {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final Pattern SPECIAL = Pattern.compile("[,=\"\\[\\]{}]");

    private CanonicalText() {}

    /** The text of a value in a column of a type; null for null. */
    public static String of(Object value, DataType type) {
        if (value == null) {
            return null;
        }
        if (value instanceof Collection<?> elements) {
            return ofElements(elements, type);
        }
        if (value instanceof Map<?, ?> map) {
            return type instanceof MapType mapType ? ofMap(map, mapType) : json(JSON.valueToTree(map));
        }
        if (value instanceof UdtValue udt) {
            return udt.getFormattedContents();
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Date date) {
            return ofDate(date.toInstant(), type);
        }
        return value instanceof Number number ? ofNumber(number, type) : ofText(value, type);
    }

    private static String ofDate(Instant instant, DataType type) {
        if (type.equals(DataTypes.DATE)) {
            return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
        }
        if (type.equals(DataTypes.TIME)) {
            return LocalTime.ofNanoOfDay(TimeUnit.MILLISECONDS.toNanos(instant.toEpochMilli()))
                    .toString();
        }
        return type.equals(DataTypes.BIGINT) ? Long.toString(instant.toEpochMilli()) : instant.toString();
    }

    private static String ofNumber(Number number, DataType type) {
        if (type.equals(DataTypes.DOUBLE)) {
            return Double.toString(number.doubleValue());
        }
        if (type.equals(DataTypes.FLOAT)) {
            return Float.toString(number.floatValue());
        }
        return type.equals(DataTypes.DECIMAL) ? plain(new BigDecimal(number.toString())) : number.toString();
    }

    /** A text that a source without types holds is read as the column's type. */
    private static String ofText(Object value, DataType type) {
        String text = value.toString();
        if (value instanceof String && type.equals(DataTypes.DECIMAL)) {
            return plain(new BigDecimal(text));
        }
        if (value instanceof String && type.equals(DataTypes.UUID)) {
            return UUID.fromString(text).toString();
        }
        return text;
    }

    private static String ofElements(Collection<?> elements, DataType type) {
        List<String> texts = new ArrayList<>();
        for (Object element : elements) {
            texts.add(ofElement(element, elementType(type)));
        }
        if (type instanceof SetType) {
            texts.sort(null);
        }
        return joined(texts);
    }

    private static DataType elementType(DataType type) {
        if (type instanceof ListType list) {
            return list.getElementType();
        }
        return type instanceof SetType set ? set.getElementType() : DataTypes.TEXT;
    }

    private static String ofMap(Map<?, ?> map, MapType type) {
        Map<String, String> texts = new TreeMap<>();
        map.forEach(
                (key, value) -> texts.put(ofElement(key, type.getKeyType()), ofElement(value, type.getValueType())));
        List<String> entries = new ArrayList<>();
        texts.forEach((key, value) -> entries.add(key + "=" + value));
        return joined(entries);
    }

    private static String joined(List<String> texts) {
        return "[" + String.join(", ", texts) + "]";
    }

    /** An element between others: in quotes where it could be taken for something else. */
    private static String ofElement(Object element, DataType type) {
        if (element instanceof Collection || element instanceof Map) {
            return of(element, type);
        }
        // The sink writes a Struct within a collection as JSON, in which the order of the fields does not matter.
        if (type.equals(DataTypes.TEXT) && element instanceof String text && text.startsWith("{")) {
            try {
                return json(JSON.readTree(text));
            } catch (JsonProcessingException e) {
                return quoted(text);
            }
        }
        String text = of(element, type);
        return text == null ? "null" : quoted(text);
    }

    private static String quoted(String text) {
        return SPECIAL.matcher(text).find() || text.equals("null")
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : text;
    }

    private static String json(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), json(field.getValue())));
            return fields.toString();
        }
        return node.isNumber() ? plain(node.decimalValue()) : node.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
