// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.storage.Converter;

/** A converter of Structs and Protobuf whose messages bring their schema: what a registry would keep. */
public final class ProtobufConverter implements Converter {
    /** For Connect. */
    public ProtobufConverter() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        // It has no settings.
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        if (value == null) {
            return null;
        }
        FileDescriptorProto file = ProtobufSchema.of(schema);
        return bytes(file, ProtobufValues.message(ProtobufSchema.descriptor(file), (Struct) value));
    }

    static byte[] bytes(FileDescriptorProto file, Message message) {
        return ByteBuffer.allocate(Integer.BYTES + file.getSerializedSize() + message.getSerializedSize())
                .putInt(file.getSerializedSize())
                .put(file.toByteArray())
                .put(message.toByteArray())
                .array();
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] value) {
        if (value == null) {
            return SchemaAndValue.NULL;
        }
        ByteBuffer buffer = ByteBuffer.wrap(value);
        byte[] file = new byte[buffer.getInt()];
        buffer.get(file);
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        try {
            Descriptor type = ProtobufSchema.descriptor(FileDescriptorProto.parseFrom(file));
            Schema schema = ProtobufValues.schema(type);
            return new SchemaAndValue(schema, ProtobufValues.struct(schema, DynamicMessage.parseFrom(type, content)));
        } catch (InvalidProtocolBufferException e) {
            throw new DataException("The message is no Protobuf", e);
        }
    }
}
