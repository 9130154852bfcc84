// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.StringValue;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** What only Protobuf has: oneof, enums, wrappers, and fields that are never null. */
class ProtobufConverterTest {
    private static final FileDescriptorProto FILE = FileDescriptorProto.newBuilder()
            .setSyntax("proto3")
            .setName("payment.proto")
            .addDependency("google/protobuf/wrappers.proto")
            .addMessageType(DescriptorProto.newBuilder()
                    .setName("Payment")
                    .addField(field("id", 1, Type.TYPE_INT64))
                    .addField(field("note", 2, Type.TYPE_STRING))
                    .addField(field("card", 3, Type.TYPE_STRING).setOneofIndex(0))
                    .addField(field("cash", 4, Type.TYPE_INT64).setOneofIndex(0))
                    .addField(field("state", 5, Type.TYPE_ENUM).setTypeName("State"))
                    .addField(field("nick", 6, Type.TYPE_MESSAGE).setTypeName(".google.protobuf.StringValue"))
                    .addOneofDecl(OneofDescriptorProto.newBuilder().setName("payment"))
                    .addEnumType(EnumDescriptorProto.newBuilder()
                            .setName("State")
                            .addValue(EnumValueDescriptorProto.newBuilder()
                                    .setName("OPEN")
                                    .setNumber(0))
                            .addValue(EnumValueDescriptorProto.newBuilder()
                                    .setName("PAID")
                                    .setNumber(1))))
            .build();
    private static final Descriptor PAYMENT = ProtobufSchema.descriptor(FILE);

    private static FieldDescriptorProto.Builder field(String name, int number, Type type) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setLabel(Label.LABEL_OPTIONAL)
                .setType(type);
    }

    private static DynamicMessage.Builder payment(long id) {
        return DynamicMessage.newBuilder(PAYMENT).setField(PAYMENT.findFieldByName("id"), id);
    }

    private static SchemaAndValue converted(DynamicMessage message) {
        return new ProtobufConverter().toConnectData("payments", ProtobufConverter.bytes(FILE, message));
    }

    private static List<List<String>> rows(DynamicMessage... messages) {
        Map<String, String> settings = Map.of(
                "topics", "payments",
                "keyspace", "shop",
                "table", "payments",
                "mapping", "*, paid = value.payment_0");
        MappedTables tables = new MappedTables(
                settings,
                List.of("CREATE TABLE payments (id bigint PRIMARY KEY, note text, paid text, state text, nick text)"));
        for (DynamicMessage message : messages) {
            SchemaAndValue value = converted(message);
            tables.write(new SinkRecord("payments", 0, null, null, value.schema(), value.value(), 0));
        }
        return tables.select("payments", List.of("id", "note", "paid", "state", "nick"));
    }

    @Test
    void should_make_the_structs_that_confluents_makes() {
        SchemaAndValue payment = converted(
                payment(1).setField(PAYMENT.findFieldByName("cash"), 5L).build());
        assertThat(payment.schema().name()).isEqualTo("Payment");
        assertThat(payment.schema().fields())
                .allSatisfy(field ->
                        assertThat(field.schema().isOptional()).as(field.name()).isTrue());
        Struct branch = ((Struct) payment.value()).getStruct("payment_0");
        assertThat(branch.schema().name()).isEqualTo("io.confluent.connect.protobuf.Union.payment");
        assertThat(branch.get("cash")).isEqualTo(5L);
        assertThat(((Struct) payment.value()).get("note")).isEqualTo("");
        assertThat(((Struct) payment.value()).get("nick")).isNull();
    }

    @Test
    void should_write_the_branch_of_a_oneof_the_name_of_an_enum_and_the_value_of_a_wrapper() {
        DynamicMessage cash =
                payment(1).setField(PAYMENT.findFieldByName("cash"), 5L).build();
        DynamicMessage card = payment(2)
                .setField(PAYMENT.findFieldByName("card"), "4111")
                .setField(
                        PAYMENT.findFieldByName("state"),
                        PAYMENT.findEnumTypeByName("State").findValueByName("PAID"))
                .setField(PAYMENT.findFieldByName("nick"), StringValue.of("Ann"))
                .build();
        assertThat(rows(cash, card, payment(3).build()))
                .containsExactlyInAnyOrder(
                        List.of("1", "", "5", "OPEN", ""),
                        List.of("2", "", "4111", "PAID", "Ann"),
                        List.of("3", "", "", "OPEN", ""));
    }
}
