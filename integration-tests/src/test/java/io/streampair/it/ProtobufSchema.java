// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.WrappersProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** The schema of Protobuf for a schema of Connect, by the published rules of Confluent's converter. */
final class ProtobufSchema {
    static final String DECIMAL = "confluent.type.Decimal";
    static final String DATE = "google.type.Date";
    static final String TIME = "google.type.TimeOfDay";
    static final String TIMESTAMP = "google.protobuf.Timestamp";

    /** The option of fields that holds the scale of a decimal. */
    private static final int META = 1088;

    private static final FileDescriptor[] IMPORTS = {
        TimestampProto.getDescriptor(),
        WrappersProto.getDescriptor(),
        built(
                message(DATE, "int32 year, int32 month, int32 day"),
                message(TIME, "int32 hours, int32 minutes, int32 seconds, int32 nanos")),
        built(message(DECIMAL, "bytes value, uint32 precision, int32 scale"))
    };

    private ProtobufSchema() {}

    private static FileDescriptor built(Message... messages) {
        FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder()
                .setSyntax("proto3")
                .setName(messages[0].name() + ".proto")
                .setPackage(messages[0].name().substring(0, messages[0].name().lastIndexOf('.')));
        for (Message each : messages) {
            file.addMessageType(each.type());
        }
        return file(file.build(), new FileDescriptor[0]);
    }

    private record Message(String name, DescriptorProto type) {}

    private static Message message(String name, String fields) {
        DescriptorProto.Builder type = DescriptorProto.newBuilder().setName(name.substring(name.lastIndexOf('.') + 1));
        for (String field : fields.split(", ", -1)) {
            String[] parts = field.split(" ", 2);
            type.addFieldBuilder()
                    .setName(parts[1])
                    .setNumber(type.getFieldCount())
                    .setLabel(Label.LABEL_OPTIONAL)
                    .setType(Type.valueOf("TYPE_" + parts[0].toUpperCase(Locale.ROOT)));
        }
        return new Message(name, type.build());
    }

    /** The schema that a message's file holds. */
    static Descriptor descriptor(FileDescriptorProto file) {
        return file(file, IMPORTS).getMessageTypes().get(0);
    }

    private static FileDescriptor file(FileDescriptorProto file, FileDescriptor[] imports) {
        try {
            return FileDescriptor.buildFrom(file, imports);
        } catch (DescriptorValidationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The file of a Struct's schema. */
    static FileDescriptorProto of(Schema schema) {
        FileDescriptorProto.Builder file =
                FileDescriptorProto.newBuilder().setSyntax("proto3").setName("value.proto");
        for (FileDescriptor each : IMPORTS) {
            file.addDependency(each.getName());
        }
        String name = schema.name().substring(schema.name().lastIndexOf('.') + 1);
        return file.addMessageType(message(name, schema)).build();
    }

    private static DescriptorProto message(String name, Schema schema) {
        DescriptorProto.Builder message = DescriptorProto.newBuilder().setName(name);
        List<String> optional = new ArrayList<>();
        for (Field field : schema.fields()) {
            FieldDescriptorProto.Builder described = FieldDescriptorProto.newBuilder()
                    .setName(field.name())
                    .setNumber(field.index() + 1)
                    .setLabel(Label.LABEL_OPTIONAL);
            describe(described, field.schema(), message);
            boolean isScalar = described.getType() != Type.TYPE_MESSAGE && described.getLabel() != Label.LABEL_REPEATED;
            if (field.schema().isOptional() && isScalar) {
                described.setProto3Optional(true).setOneofIndex(optional.size());
                optional.add("_" + field.name());
            }
            message.addField(described);
        }
        optional.forEach(
                each -> message.addOneofDecl(OneofDescriptorProto.newBuilder().setName(each)));
        return message.build();
    }

    private static void describe(FieldDescriptorProto.Builder field, Schema schema, DescriptorProto.Builder within) {
        String nested = "Of_" + field.getName();
        switch (schema.type()) {
            case ARRAY -> {
                describe(field, schema.valueSchema(), within);
                field.setLabel(Label.LABEL_REPEATED);
            }
            case MAP -> {
                DescriptorProto.Builder entry = DescriptorProto.newBuilder()
                        .setName(nested)
                        .setOptions(MessageOptions.newBuilder().setMapEntry(true));
                addEntry(entry, "key", 1, schema.keySchema());
                addEntry(entry, "value", 2, schema.valueSchema());
                within.addNestedType(entry);
                field.setType(Type.TYPE_MESSAGE).setTypeName(nested).setLabel(Label.LABEL_REPEATED);
            }
            case STRUCT -> {
                within.addNestedType(message(nested, schema));
                field.setType(Type.TYPE_MESSAGE).setTypeName(nested);
            }
            default -> describeSingle(field, schema);
        }
    }

    private static void addEntry(DescriptorProto.Builder entry, String name, int number, Schema schema) {
        FieldDescriptorProto.Builder field = FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setLabel(Label.LABEL_OPTIONAL);
        describe(field, schema, entry);
        entry.addField(field);
    }

    private static void describeSingle(FieldDescriptorProto.Builder field, Schema schema) {
        String logical = schema.name() == null ? "" : schema.name();
        switch (logical) {
            case Decimal.LOGICAL_NAME ->
                field.setType(Type.TYPE_MESSAGE)
                        .setTypeName("." + DECIMAL)
                        .setOptions(scale(schema.parameters().get(Decimal.SCALE_FIELD)));
            case Date.LOGICAL_NAME -> field.setType(Type.TYPE_MESSAGE).setTypeName("." + DATE);
            case Time.LOGICAL_NAME -> field.setType(Type.TYPE_MESSAGE).setTypeName("." + TIME);
            case Timestamp.LOGICAL_NAME -> field.setType(Type.TYPE_MESSAGE).setTypeName("." + TIMESTAMP);
            default -> field.setType(single(schema));
        }
    }

    private static Type single(Schema schema) {
        return switch (schema.type()) {
            case INT8, INT16, INT32 -> Type.TYPE_INT32;
            case INT64 -> Type.TYPE_INT64;
            case FLOAT32 -> Type.TYPE_FLOAT;
            case FLOAT64 -> Type.TYPE_DOUBLE;
            case BOOLEAN -> Type.TYPE_BOOL;
            case STRING -> Type.TYPE_STRING;
            case BYTES -> Type.TYPE_BYTES;
            default -> throw new IllegalArgumentException("no single value: " + schema);
        };
    }

    private static FieldOptions scale(String digits) {
        UnknownFieldSet entry = UnknownFieldSet.newBuilder()
                .addField(1, bytes(ByteString.copyFromUtf8("scale")))
                .addField(2, bytes(ByteString.copyFromUtf8(digits)))
                .build();
        UnknownFieldSet meta = UnknownFieldSet.newBuilder()
                .addField(2, bytes(entry.toByteString()))
                .build();
        UnknownFieldSet options = UnknownFieldSet.newBuilder()
                .addField(META, bytes(meta.toByteString()))
                .build();
        return FieldOptions.newBuilder().setUnknownFields(options).build();
    }

    /** The scale that the options of a decimal field hold. */
    static int scale(FieldOptions options) {
        try {
            UnknownFieldSet meta = UnknownFieldSet.parseFrom(within(options.getUnknownFields(), META));
            return Integer.parseInt(
                    within(UnknownFieldSet.parseFrom(within(meta, 2)), 2).toStringUtf8());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ByteString within(UnknownFieldSet fields, int number) {
        return fields.getField(number).getLengthDelimitedList().get(0);
    }

    private static UnknownFieldSet.Field bytes(ByteString bytes) {
        return UnknownFieldSet.Field.newBuilder().addLengthDelimited(bytes).build();
    }
}
