// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

/** Fields that are expressions, by {@code fields.<name>.is}. */
class ComputedFieldsTest {
    private static Map<String, String> settings(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(Map.of("topic", "computed"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return settings;
    }

    private static Struct record(Map<String, String> settings, long index) {
        return (Struct) RecordGenerator.from(settings).generate(index).value();
    }

    @Test
    void should_compute_a_field_from_others_in_any_order() {
        Map<String, String> settings = settings(
                "fields", "total,price,quantity",
                "fields.total.is", "round(price * quantity, 2)",
                "fields.price.is", "decimal(5, 500)",
                "fields.quantity.generator", "integer",
                "fields.quantity.type", "int32",
                "fields.quantity.min", "1",
                "fields.quantity.max", "9");
        for (int i = 0; i < 100; i++) {
            Struct value = record(settings, i);
            assertThat((BigDecimal) value.get("total"))
                    .isEqualByComparingTo(
                            ((BigDecimal) value.get("price")).multiply(new BigDecimal((int) value.get("quantity"))));
        }
    }

    @Test
    void should_have_the_types_of_expressions() {
        Schema schema = record(
                        settings(
                                "fields", "a,b,c,d,e,f,g,h",
                                "fields.a.is", "integer(1, 9)",
                                "fields.b.is", "int32(a)",
                                "fields.c.is", "decimal(0, 1, 4)",
                                "fields.d.is", "Name.fullName",
                                "fields.e.is", "maybe(0.5, b)",
                                "fields.f.is", "now + 1h",
                                "fields.g.is", "a + 1",
                                "fields.g.type", "string",
                                "fields.h.is", "uuid()"),
                        0)
                .schema();
        assertThat(schema.field("a").schema()).isEqualTo(Schema.INT64_SCHEMA);
        assertThat(schema.field("b").schema()).isEqualTo(Schema.INT32_SCHEMA);
        assertThat(schema.field("c").schema()).isEqualTo(Decimal.schema(4));
        assertThat(schema.field("d").schema()).isEqualTo(Schema.STRING_SCHEMA);
        assertThat(schema.field("e").schema()).isEqualTo(Schema.OPTIONAL_INT32_SCHEMA);
        assertThat(schema.field("f").schema().name()).isEqualTo("org.apache.kafka.connect.data.Timestamp");
        assertThat(schema.field("f").schema().isOptional()).isFalse();
        assertThat(schema.field("g").schema()).isEqualTo(Schema.STRING_SCHEMA);
        assertThat(schema.field("h").schema()).isEqualTo(Schema.STRING_SCHEMA);
    }

    @Test
    void should_keep_its_values_when_another_field_is_added() {
        Map<String, String> one = settings("fields", "x", "fields.x.is", "concat(Name.fullName, integer(1, 1000))");
        Map<String, String> two = new HashMap<>(one);
        two.put("fields", "y,x");
        two.put("fields.y.is", "Address.city");
        for (int i = 0; i < 20; i++) {
            assertThat(record(two, i).get("x")).isEqualTo(record(one, i).get("x"));
        }
    }

    @Test
    void should_have_each_draw_in_reading_order_and_none_constant() {
        Map<String, String> settings =
                settings("fields", "x", "fields.x.is", "integer(1, 1000000) - integer(1, 1000000)");
        assertThat(record(settings, 0).get("x"))
                .isNotEqualTo(0L)
                .isNotEqualTo(record(settings, 1).get("x"));
    }

    @Test
    void should_know_the_place_in_the_stream() {
        Map<String, String> settings = settings(
                "fields", "i,s,n",
                "fields.i.is", "index",
                "fields.s.is", "sequence(1000, 10)",
                "fields.n.is", "iso(now)");
        assertThat(record(settings, 7).get("i")).isEqualTo(7L);
        assertThat(record(settings, 7).get("s")).isEqualTo(1070L);
        assertThat(record(settings, 7).get("n")).isEqualTo("2026-01-01T00:00:07Z");
    }

    @Test
    void should_read_inner_fields_with_their_types() {
        Map<String, String> settings = settings(
                "fields", "box,side",
                "fields.box.generator", "struct",
                "fields.box.fields", "width",
                "fields.box.fields.width.is", "int32(integer(1, 9))",
                "fields.side.is", "box.width");
        Struct value = record(settings, 3);
        assertThat(value.get("side")).isEqualTo(value.getStruct("box").get("width"));
    }

    @Test
    void should_point_at_a_mistake() {
        assertThatThrownBy(() -> RecordGenerator.from(
                        settings("fields", "price,x", "fields.price.is", "1", "fields.x.is", "prize * 2")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("fields.x.is")
                .hasMessageContaining("character 1")
                .hasMessageContaining("did you mean price?")
                .hasMessageContaining("  prize * 2\n  ^");
        assertThatThrownBy(() -> RecordGenerator.from(settings("fields", "x", "fields.x.is", "Nme.fullName")))
                .hasMessageContaining("did you mean #{Name.fullName}?");
        assertThatThrownBy(() -> RecordGenerator.from(settings("fields", "x", "fields.x.is", "integer(9, 1)")))
                .hasMessageContaining("the first number must not be above the second");
        assertThatThrownBy(() -> RecordGenerator.from(settings("fields", "x", "fields.x.is", "get(null, 'a')")))
                .hasMessageContaining("Set fields.x.type");
    }

    @Test
    void should_refuse_fields_that_need_themselves() {
        assertThatThrownBy(
                        () -> RecordGenerator.from(settings("fields", "x,y", "fields.x.is", "y", "fields.y.is", "x")))
                .hasMessageContaining("needs this field");
        assertThatThrownBy(() -> RecordGenerator.from(settings("fields", "x", "fields.x.is", "x + 1")))
                .hasMessageContaining("cannot use its own value");
    }
}
