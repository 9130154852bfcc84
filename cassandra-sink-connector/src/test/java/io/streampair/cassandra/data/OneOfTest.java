// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneOfTest {
    private static SchemaBuilder branches() {
        return SchemaBuilder.struct()
                .field("a", Schema.OPTIONAL_STRING_SCHEMA)
                .field("b", Schema.OPTIONAL_INT32_SCHEMA);
    }

    private static Schema wrapper(String name) {
        return SchemaBuilder.struct()
                .name(name)
                .field("value", Schema.STRING_SCHEMA)
                .build();
    }

    static Stream<Schema> oneOfs() {
        return Stream.of(
                branches().name("io.confluent.connect.avro.Union").build(),
                branches().name("com.microsoft.azure.Union").build(),
                branches().name("io.confluent.connect.json.OneOf").build(),
                branches().name("oneOf").build(),
                branches().name("io.confluent.connect.protobuf.Union.payment").build(),
                branches()
                        .name("connect_union_0")
                        .parameter("org.apache.kafka.connect.data.Union", "connect_union_0")
                        .build(),
                branches().name("payment").parameter("protobuf.type", "oneof").build());
    }

    @ParameterizedTest
    @MethodSource("oneOfs")
    void should_give_the_branch_that_is_set(Schema schema) {
        assertThat(OneOf.value(new Struct(schema).put("b", 5))).isEqualTo(5);
        assertThat(OneOf.schema(schema, new Struct(schema).put("b", 5))).isEqualTo(Schema.OPTIONAL_INT32_SCHEMA);
        assertThat(OneOf.value(new Struct(schema))).isNull();
        assertThatThrownBy(() -> OneOf.value(new Struct(schema).put("a", "x").put("b", 5)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("fields 'a' and 'b'");
    }

    @Test
    void should_unwrap_wrappers_and_unions_within_unions() {
        Struct wrapped = new Struct(wrapper("StringValue")).put("value", "x");
        assertThat(OneOf.value(wrapped)).isEqualTo("x");
        assertThat(OneOf.value(new Struct(wrapper("google.protobuf.StringValue")).put("value", "x")))
                .isEqualTo("x");
        Schema outer = SchemaBuilder.struct()
                .name("io.confluent.connect.avro.Union")
                .field("StringValue", wrapper("StringValue"))
                .build();
        assertThat(OneOf.value(new Struct(outer).put("StringValue", wrapped))).isEqualTo("x");
    }

    @Test
    void should_leave_other_values_alone() {
        for (Schema schema :
                new Schema[] {branches().build(), branches().name("StringValue").build(), wrapper("Name")}) {
            Struct struct = new Struct(schema);
            assertThat(OneOf.value(struct)).isSameAs(struct);
        }
        assertThat(OneOf.value("x")).isEqualTo("x");
        assertThat(OneOf.value(null)).isNull();
    }
}
