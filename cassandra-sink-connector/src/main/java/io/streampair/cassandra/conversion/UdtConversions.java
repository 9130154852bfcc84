// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Conversions to user-defined types: fields by name; missing fields are null. */
final class UdtConversions {
    private final UserDefinedType type;
    private final FieldNames names;
    private final List<TypeConversions> fields;
    private final List<TypeCodec<Object>> codecs = new ArrayList<>();

    private UdtConversions(UserDefinedType type, List<TypeConversions> fields) {
        this.type = type;
        this.names = new FieldNames(
                type.getFieldNames().stream().map(CqlIdentifier::asInternal).toList());
        this.fields = fields;
        for (DataType field : type.getFieldTypes()) {
            codecs.add(type.getAttachmentPoint().getCodecRegistry().codecFor(field));
        }
    }

    static TypeConversions udt(UserDefinedType type, List<TypeConversions> fields) {
        return new UdtConversions(type, fields).conversions();
    }

    private TypeConversions conversions() {
        TypeConversions conversions = new TypeConversions(type.getName().asCql(true));
        String byName = "fields by name, ignoring case if no name is equal; unknown fields are left out, but at least "
                + "one must match";
        return conversions
                .takeBySchema(ValueKind.MAP, byName, this::ofMap)
                .takeBySchema(ValueKind.STRUCT, byName, this::ofStruct)
                .takeBySchema(
                        ValueKind.TEXT,
                        "a JSON object",
                        schema -> CollectionConversions.ofJson(conversions, Map.class));
    }

    private Converter ofMap(Schema schema) {
        Schema value = schema == null ? null : schema.valueSchema();
        Converter[] converters =
                fields.stream().map(conversions -> conversions.from(value)).toArray(Converter[]::new);
        return object -> {
            Map<?, ?> map = (Map<?, ?>) object;
            Object[] values = new Object[converters.length];
            boolean known = map.isEmpty();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                int index = names.index(String.valueOf(entry.getKey()));
                known |= index >= 0;
                if (index >= 0) {
                    values[index] = entry.getValue();
                }
            }
            checkAnyKnown(known, "a map");
            return udt(values, converters);
        };
    }

    private Converter ofStruct(Schema schema) {
        Converter[] converters = new Converter[fields.size()];
        Field[] sources = new Field[fields.size()];
        for (Field field : schema.fields()) {
            int index = names.index(field.name());
            if (index >= 0) {
                sources[index] = field;
                converters[index] = fields.get(index).from(field.schema());
            }
        }
        boolean known = Arrays.stream(sources).anyMatch(source -> source != null);
        return value -> {
            checkAnyKnown(known, "a Struct");
            Struct struct = (Struct) value;
            Object[] values = new Object[sources.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = sources[i] == null ? null : struct.get(sources[i]);
            }
            return udt(values, converters);
        };
    }

    private UdtValue udt(Object[] values, Converter[] converters) {
        UdtValue udt = type.newValue();
        for (int i = 0; i < values.length; i++) {
            Object field = Elements.convertOrNull(converters[i], values[i], "field " + names.name(i));
            udt = udt.set(i, field, codecs.get(i));
        }
        return udt;
    }

    private void checkAnyKnown(boolean known, String source) {
        if (!known) {
            throw new DataException(
                    "cannot convert " + source + " to " + type.getName().asCql(true) + ": it has none of "
                            + "its fields " + String.join(", ", names.all()));
        }
    }
}
