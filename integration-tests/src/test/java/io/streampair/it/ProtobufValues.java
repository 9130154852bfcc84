// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/**
 * Turns messages of Protobuf into Structs as Confluent's converter does by default, and back: all fields are optional, an enum is
 * its name, a oneof a Struct named {@code io.confluent.connect.protobuf.Union.…} in a field with its number behind the name.
 */
final class ProtobufValues {
    private static final String UNION = "io.confluent.connect.protobuf.Union.";

    private ProtobufValues() {}

    static Schema schema(Descriptor message) {
        SchemaBuilder schema = SchemaBuilder.struct().name(message.getName()).optional();
        for (OneofDescriptor oneof : message.getRealOneofs()) {
            SchemaBuilder union =
                    SchemaBuilder.struct().name(UNION + oneof.getName()).optional();
            oneof.getFields().forEach(field -> union.field(field.getName(), schema(field)));
            schema.field(name(oneof), union.build());
        }
        for (FieldDescriptor field : message.getFields()) {
            if (field.getRealContainingOneof() == null) {
                schema.field(field.getName(), schema(field));
            }
        }
        return schema.build();
    }

    private static String name(OneofDescriptor oneof) {
        return oneof.getName() + "_" + oneof.getIndex();
    }

    private static Schema schema(FieldDescriptor field) {
        if (field.isMapField()) {
            List<FieldDescriptor> entry = field.getMessageType().getFields();
            return SchemaBuilder.map(schema(entry.get(0)), schema(entry.get(1)))
                    .optional()
                    .build();
        }
        Schema single = single(field);
        return field.isRepeated() ? SchemaBuilder.array(single).optional().build() : single;
    }

    private static Schema single(FieldDescriptor field) {
        return switch (field.getType()) {
            case INT32, SINT32, SFIXED32 -> Schema.OPTIONAL_INT32_SCHEMA;
            case UINT32, FIXED32, INT64, UINT64, SINT64, FIXED64, SFIXED64 -> Schema.OPTIONAL_INT64_SCHEMA;
            case FLOAT -> Schema.OPTIONAL_FLOAT32_SCHEMA;
            case DOUBLE -> Schema.OPTIONAL_FLOAT64_SCHEMA;
            case BOOL -> Schema.OPTIONAL_BOOLEAN_SCHEMA;
            case STRING -> Schema.OPTIONAL_STRING_SCHEMA;
            case BYTES -> Schema.OPTIONAL_BYTES_SCHEMA;
            case ENUM ->
                SchemaBuilder.string()
                        .name(field.getEnumType().getName())
                        .optional()
                        .build();
            default ->
                switch (field.getMessageType().getFullName()) {
                    case ProtobufSchema.DECIMAL ->
                        Decimal.builder(ProtobufSchema.scale(field.getOptions()))
                                .optional()
                                .build();
                    case ProtobufSchema.DATE ->
                        org.apache.kafka.connect.data.Date.builder().optional().build();
                    case ProtobufSchema.TIME -> Time.builder().optional().build();
                    case ProtobufSchema.TIMESTAMP ->
                        Timestamp.builder().optional().build();
                    default -> schema(field.getMessageType());
                };
        };
    }

    static Struct struct(Schema schema, Message message) {
        Struct struct = new Struct(schema);
        for (OneofDescriptor oneof : message.getDescriptorForType().getRealOneofs()) {
            if (message.hasOneof(oneof)) {
                FieldDescriptor set = message.getOneofFieldDescriptor(oneof);
                Struct union = new Struct(schema.field(name(oneof)).schema());
                union.put(
                        set.getName(), value(union.schema().field(set.getName()).schema(), set, message));
                struct.put(name(oneof), union);
            }
        }
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            boolean isSaid = field.isRepeated() || !field.hasPresence() || message.hasField(field);
            if (field.getRealContainingOneof() == null && isSaid) {
                Schema of = schema.field(field.getName()).schema();
                struct.put(field.getName(), value(of, field, message));
            }
        }
        return struct;
    }

    private static Object value(Schema schema, FieldDescriptor field, Message message) {
        Object value = message.getField(field);
        if (field.isMapField()) {
            List<FieldDescriptor> entry = field.getMessageType().getFields();
            Map<Object, Object> map = new LinkedHashMap<>();
            for (Object each : (List<?>) value) {
                Message pair = (Message) each;
                map.put(value(schema.keySchema(), entry.get(0), pair), value(schema.valueSchema(), entry.get(1), pair));
            }
            return map;
        }
        if (field.isRepeated()) {
            List<Object> list = new ArrayList<>();
            ((List<?>) value).forEach(each -> list.add(single(schema.valueSchema(), each)));
            return list;
        }
        return single(schema, value);
    }

    private static Object single(Schema schema, Object value) {
        if (value instanceof ByteString bytes) {
            return bytes.toByteArray();
        }
        if (value instanceof EnumValueDescriptor symbol) {
            return symbol.getName();
        }
        if (value instanceof Message message) {
            return switch (message.getDescriptorForType().getFullName()) {
                case ProtobufSchema.DECIMAL ->
                    new BigDecimal(new BigInteger(((ByteString) get(message, "value")).toByteArray()), (Integer)
                            get(message, "scale"));
                case ProtobufSchema.DATE ->
                    Date.from(LocalDate.of(number(message, "year"), number(message, "month"), number(message, "day"))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
                case ProtobufSchema.TIME ->
                    Date.from(LocalTime.of(
                                    number(message, "hours"),
                                    number(message, "minutes"),
                                    number(message, "seconds"),
                                    number(message, "nanos"))
                            .atDate(LocalDate.EPOCH)
                            .toInstant(ZoneOffset.UTC));
                case ProtobufSchema.TIMESTAMP ->
                    Date.from(Instant.ofEpochSecond((Long) get(message, "seconds"), number(message, "nanos")));
                default -> struct(schema, message);
            };
        }
        return schema.type() == Schema.Type.INT64 ? (Object) ((Number) value).longValue() : value;
    }

    private static Object get(Message message, String field) {
        return message.getField(message.getDescriptorForType().findFieldByName(field));
    }

    private static int number(Message message, String field) {
        return (Integer) get(message, field);
    }

    static Message message(Descriptor type, Struct struct) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (Field field : struct.schema().fields()) {
            FieldDescriptor to = type.findFieldByName(field.name());
            Object value = struct.get(field);
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, of) -> message.addRepeatedField(to, entry(to, field.schema(), key, of)));
            } else if (value instanceof List<?> list) {
                list.forEach(each ->
                        message.addRepeatedField(to, single(to, field.schema().valueSchema(), each)));
            } else if (value != null) {
                message.setField(to, single(to, field.schema(), value));
            }
        }
        return message.build();
    }

    private static Message entry(FieldDescriptor map, Schema schema, Object key, Object value) {
        List<FieldDescriptor> entry = map.getMessageType().getFields();
        return DynamicMessage.newBuilder(map.getMessageType())
                .setField(entry.get(0), single(entry.get(0), schema.keySchema(), key))
                .setField(entry.get(1), single(entry.get(1), schema.valueSchema(), value))
                .build();
    }

    private static Object single(FieldDescriptor to, Schema schema, Object value) {
        if (value instanceof Struct struct) {
            return message(to.getMessageType(), struct);
        }
        if (value instanceof Date date) {
            return ofDate(to.getMessageType(), schema, date.toInstant());
        }
        if (value instanceof BigDecimal decimal) {
            return parts(
                    to.getMessageType(),
                    "value",
                    ByteString.copyFrom(decimal.unscaledValue().toByteArray()),
                    "scale",
                    decimal.scale());
        }
        if (value instanceof byte[] bytes) {
            return ByteString.copyFrom(bytes);
        }
        boolean isSmall = value instanceof Byte || value instanceof Short;
        return isSmall ? (Object) ((Number) value).intValue() : value;
    }

    private static Message ofDate(Descriptor type, Schema schema, Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        LocalTime time = LocalTime.ofInstant(instant, ZoneOffset.UTC);
        return switch (schema.name()) {
            case Timestamp.LOGICAL_NAME -> parts(type, "seconds", instant.getEpochSecond(), "nanos", instant.getNano());
            case Time.LOGICAL_NAME ->
                parts(
                        type,
                        "hours",
                        time.getHour(),
                        "minutes",
                        time.getMinute(),
                        "seconds",
                        time.getSecond(),
                        "nanos",
                        time.getNano());
            default -> parts(type, "year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth());
        };
    }

    private static Message parts(Descriptor type, Object... namesAndValues) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            message.setField(type.findFieldByName((String) namesAndValues[i]), namesAndValues[i + 1]);
        }
        return message.build();
    }
}
