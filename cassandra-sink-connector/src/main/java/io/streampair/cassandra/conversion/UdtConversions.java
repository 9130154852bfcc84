// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.streampair.cassandra.data.StructFields;
import io.streampair.cassandra.text.LikeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Conversions to user-defined types: fields by name; missing fields are null. */
final class UdtConversions {
    private final UserDefinedType type;
    private final String typeName;
    private final List<String> names;

    /** The names of the fields that fill them, where the settings say it; else null. */
    private final List<String> given = new ArrayList<>();

    private final LikeNames likeNames;
    private final List<TypeConversions> fields;
    private final Remarks remarks;
    private final List<TypeCodec<Object>> codecs = new ArrayList<>();

    private UdtConversions(UserDefinedType type, List<TypeConversions> fields, PartRules parts, Remarks remarks) {
        this.type = type;
        this.typeName = type.getName().asCql(true);
        this.names =
                type.getFieldNames().stream().map(CqlIdentifier::asInternal).toList();
        for (String name : names) {
            given.add(parts.udtFields().get(type.getName().asInternal() + "." + name));
        }
        this.likeNames = LikeNames.of(names, parts.hasExactNames());
        this.fields = fields;
        this.remarks = remarks;
        for (DataType field : type.getFieldTypes()) {
            codecs.add(type.getAttachmentPoint().getCodecRegistry().codecFor(field));
        }
    }

    static TypeConversions udt(UserDefinedType type, List<TypeConversions> fields, PartRules parts, Remarks remarks) {
        return new UdtConversions(type, fields, parts, remarks).conversions();
    }

    private TypeConversions conversions() {
        TypeConversions conversions = new TypeConversions(typeName);
        String byName =
                "fields by name, ignoring case if no name is equal, and else underscores and hyphens too; unknown "
                        + "fields are left out (see `mapping.extra.fields`), but at least one must match";
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
            List<Object> taken = new ArrayList<>(converters.length);
            for (int i = 0; i < values.length; i++) {
                String key = key(map, i);
                if (key != null) {
                    values[i] = map.get(key);
                    taken.add(key);
                } else if (!map.isEmpty()) {
                    remarks.missingField(typeName, names.get(i));
                }
            }
            checkAnyKnown(map.isEmpty() || !taken.isEmpty(), "a map");
            if (taken.size() < map.size() && (remarks.failsOnExtraFields() || !remarks.areFull())) {
                remarks.extraFields(typeName, extra(map, taken));
            }
            return udt(values, converters);
        };
    }

    private String key(Map<?, ?> map, int index) {
        if (given.get(index) != null) {
            return map.containsKey(given.get(index)) ? given.get(index) : null;
        }
        String name = names.get(index);
        return map.containsKey(name) ? name : likeNames.find(name, map.keySet());
    }

    private static List<String> extra(Map<?, ?> map, List<Object> taken) {
        List<String> extra = new ArrayList<>();
        for (Object key : map.keySet()) {
            if (!taken.contains(key)) {
                extra.add(String.valueOf(key));
            }
        }
        return extra;
    }

    private Converter ofStruct(Schema schema) {
        Converter[] converters = new Converter[fields.size()];
        Field[] sources = new Field[fields.size()];
        List<String> extra =
                new ArrayList<>(schema.fields().stream().map(Field::name).toList());
        for (int i = 0; i < sources.length; i++) {
            sources[i] = field(schema, i);
            if (sources[i] != null) {
                converters[i] = fields.get(i).from(sources[i].schema());
                extra.remove(sources[i].name());
            }
        }
        boolean isKnown = extra.size() < schema.fields().size();
        return value -> {
            checkAnyKnown(isKnown, "a Struct");
            remarks.extraFields(typeName, extra);
            Struct struct = (Struct) value;
            Object[] values = new Object[sources.length];
            for (int i = 0; i < values.length; i++) {
                if (sources[i] == null) {
                    remarks.missingField(typeName, names.get(i));
                } else {
                    values[i] = StructFields.of(struct, sources[i]);
                }
            }
            return udt(values, converters);
        };
    }

    private Field field(Schema schema, int index) {
        if (given.get(index) != null) {
            return schema.field(given.get(index));
        }
        String name = names.get(index);
        Field exact = schema.field(name);
        if (exact != null) {
            return exact;
        }
        String found =
                likeNames.find(name, schema.fields().stream().map(Field::name).toList());
        return found == null ? null : schema.field(found);
    }

    private UdtValue udt(Object[] values, Converter[] converters) {
        UdtValue udt = type.newValue();
        for (int i = 0; i < values.length; i++) {
            Object field = Elements.convertOrNull(converters[i], values[i], "field " + names.get(i));
            udt = udt.set(i, field, codecs.get(i));
        }
        return udt;
    }

    private void checkAnyKnown(boolean known, String source) {
        if (!known) {
            throw new DataException("cannot convert " + source + " to " + typeName + ": it has none of its fields "
                    + String.join(", ", names));
        }
    }
}
