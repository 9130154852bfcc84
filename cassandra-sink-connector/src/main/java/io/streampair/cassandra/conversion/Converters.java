// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** The converter of each CQL type. */
public final class Converters {
    private static final Map<DataType, Converter> OF_PRIMITIVES = Map.ofEntries(
            Map.entry(DataTypes.ASCII, Converters::toText),
            Map.entry(DataTypes.TEXT, Converters::toText),
            Map.entry(DataTypes.BOOLEAN, Converters::toBoolean),
            Map.entry(DataTypes.TINYINT, NumberConverters::toTinyint),
            Map.entry(DataTypes.SMALLINT, NumberConverters::toSmallint),
            Map.entry(DataTypes.INT, NumberConverters::toInt),
            Map.entry(DataTypes.BIGINT, NumberConverters::toBigint),
            Map.entry(DataTypes.VARINT, NumberConverters::toVarint),
            Map.entry(DataTypes.DECIMAL, NumberConverters::toDecimal),
            Map.entry(DataTypes.FLOAT, NumberConverters::toFloat),
            Map.entry(DataTypes.DOUBLE, NumberConverters::toDouble),
            Map.entry(DataTypes.TIMESTAMP, TimeConverters::toTimestamp),
            Map.entry(DataTypes.DATE, TimeConverters::toDate),
            Map.entry(DataTypes.TIME, TimeConverters::toTime),
            Map.entry(DataTypes.UUID, Converters::toUuid),
            Map.entry(DataTypes.TIMEUUID, Converters::toUuid),
            Map.entry(DataTypes.INET, Converters::toInet),
            Map.entry(DataTypes.BLOB, Converters::toBlob));

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})(\\.(?!$)|$)){4}");

    /** Enough for Java to take it as an IPv6 address, right or wrong. */
    private static final Pattern IPV6 = Pattern.compile("(:|[0-9a-fA-F]+:)[0-9a-fA-F:.]*");

    private Converters() {}

    /** @throws IllegalArgumentException if columns of this type cannot be written */
    public static Converter to(DataType type) {
        Converter primitive = OF_PRIMITIVES.get(type);
        if (primitive != null) {
            return primitive;
        }
        if (type instanceof ListType list) {
            Converter element = to(list.getElementType());
            return value -> addAll(new ArrayList<>(), value, element);
        }
        if (type instanceof SetType set) {
            Converter element = to(set.getElementType());
            return value -> addAll(new LinkedHashSet<>(), value, element);
        }
        if (type instanceof MapType map) {
            return toMap(to(map.getKeyType()), to(map.getValueType()));
        }
        throw new IllegalArgumentException("the type " + type.asCql(false, true) + " is not supported");
    }

    private static Object toText(Object value) {
        if (value instanceof String) {
            return value;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw notA("text", value);
    }

    private static Object toBoolean(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        if ("true".equals(value) || "false".equals(value)) {
            return "true".equals(value);
        }
        throw notA("boolean", value);
    }

    private static Object toUuid(Object value) {
        if (value instanceof String text) {
            try {
                UUID uuid = UUID.fromString(text);
                if (uuid.toString().equalsIgnoreCase(text)) {
                    return uuid;
                }
            } catch (IllegalArgumentException e) {
                throw notA("uuid", value);
            }
        }
        throw notA("uuid", value);
    }

    /** Numeric addresses only: anything else would be looked up as a name. */
    private static Object toInet(Object value) {
        if (value instanceof String text
                && (IPV4.matcher(text).matches() || IPV6.matcher(text).matches())) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException e) {
                throw notA("inet", value);
            }
        }
        throw notA("inet", value);
    }

    private static Object toBlob(Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof ByteBuffer buffer) {
            return buffer;
        }
        throw notA("blob", value);
    }

    private static Collection<Object> addAll(Collection<Object> target, Object value, Converter element) {
        if (!(value instanceof Collection<?> elements)) {
            throw notA("list or set", value);
        }
        for (Object each : elements) {
            target.add(element.convert(notNull(each)));
        }
        return target;
    }

    private static Converter toMap(Converter key, Converter value) {
        return object -> {
            Map<Object, Object> map = new LinkedHashMap<>();
            entries(object).forEach((k, v) -> map.put(key.convert(notNull(k)), value.convert(notNull(v))));
            return map;
        };
    }

    private static Map<?, ?> entries(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        if (value instanceof Struct struct) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            struct.schema().fields().forEach(field -> {
                if (struct.get(field) != null) {
                    entries.put(field.name(), struct.get(field));
                }
            });
            return entries;
        }
        throw notA("map", value);
    }

    private static Object notNull(Object element) {
        if (element == null) {
            throw new DataException("a collection holds null, which CQL does not allow");
        }
        return element;
    }

    private static DataException notA(String type, Object value) {
        return new DataException("a " + value.getClass().getSimpleName() + " is no " + type);
    }
}
