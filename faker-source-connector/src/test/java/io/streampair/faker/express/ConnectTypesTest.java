// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.expressions.Code;
import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Expression;
import io.streampair.expressions.Path;
import io.streampair.expressions.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of Connect in expressions, and back. */
@SuppressWarnings("JavaUtilDate") // Connect represents times by java.util.Date.
class ConnectTypesTest {
    private static final Schema INNER =
            SchemaBuilder.struct().name("Inner").field("day", Date.SCHEMA).build();
    private static final Schema ALL = SchemaBuilder.struct()
            .name("All")
            .version(3)
            .doc("Each type.")
            .parameter("a", "b")
            .field("int8", Schema.INT8_SCHEMA)
            .field("int16", Schema.INT16_SCHEMA)
            .field("int32", Schema.INT32_SCHEMA)
            .field("int64", Schema.INT64_SCHEMA)
            .field("float32", Schema.FLOAT32_SCHEMA)
            .field("float64", Schema.FLOAT64_SCHEMA)
            .field("flag", Schema.BOOLEAN_SCHEMA)
            .field("text", Schema.OPTIONAL_STRING_SCHEMA)
            .field("price", Decimal.schema(3))
            .field("time", Time.SCHEMA)
            .field("at", Timestamp.SCHEMA)
            .field("inner", INNER)
            .field("list", SchemaBuilder.array(Schema.INT32_SCHEMA).build())
            .field("map", SchemaBuilder.map(Schema.STRING_SCHEMA, Date.SCHEMA).build())
            .build();
    private static final Struct VALUE = new Struct(ALL)
            .put("int8", (byte) 1)
            .put("int16", (short) 2)
            .put("int32", 3)
            .put("int64", 4L)
            .put("float32", 0.1f)
            .put("float64", 0.2)
            .put("flag", true)
            .put("price", new BigDecimal("1.500"))
            .put("time", new java.util.Date(61_000))
            .put("at", new java.util.Date(86_400_001))
            .put("inner", new Struct(INNER).put("day", new java.util.Date(-86_400_000)))
            .put("list", List.of(5, 6))
            .put("map", Map.of("k", new java.util.Date(86_400_000)));

    @Test
    void should_have_values_of_expressions_and_their_counterparts() {
        Map<String, Object> expected = new HashMap<>();
        expected.put("int8", 1L);
        expected.put("int16", 2L);
        expected.put("int32", 3L);
        expected.put("int64", 4L);
        expected.put("float32", 0.1);
        expected.put("float64", 0.2);
        expected.put("flag", true);
        expected.put("text", null);
        expected.put("price", new BigDecimal("1.500"));
        expected.put("time", LocalTime.of(0, 1, 1));
        expected.put("at", Instant.ofEpochMilli(86_400_001));
        expected.put("inner", Map.of("day", LocalDate.of(1969, 12, 31)));
        expected.put("list", List.of(5L, 6L));
        expected.put("map", Map.of("k", LocalDate.of(1970, 1, 2)));

        assertThat(ConnectTypes.ofConnect(ALL, VALUE)).isEqualTo(expected);
        assertThat(ConnectValues.to(ALL).apply(expected)).isEqualTo(VALUE);
        assertThat(ConnectValues.to(ALL).apply(null)).isNull();
    }

    @Test
    void should_round_a_decimal_to_the_digits_of_its_schema() {
        UnaryOperator<Object> convert = ConnectValues.to(Decimal.schema(1));

        assertThat(convert.apply(new BigDecimal("1.26"))).isEqualTo(new BigDecimal("1.3"));
    }

    @ParameterizedTest
    @CsvSource({
        "int8, INTEGER",
        "int16, INTEGER",
        "int32, INTEGER",
        "int64, INTEGER",
        "float32, FLOAT",
        "float64, FLOAT",
        "flag, BOOLEAN",
        "text, TEXT",
        "price, DECIMAL",
        "time, TIME",
        "at, TIMESTAMP",
        "inner, MAP",
        "inner.day, DATE",
        "list, LIST",
        "list[1], INTEGER",
        "map, MAP",
        "map.k, DATE"
    })
    void should_know_the_types_of_parts(String path, Type type) {
        assertThat(evaluator("all." + path).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "all.int8, 1, false",
        "all.text, null, true",
        "all.inner.day, 1969-12-31, false",
        "all.list[0], 5, true",
        "all.list[1], 6, true",
        "all.list[2], null, true",
        "all.map.k, 1970-01-02, true",
        "all['map']['x'], null, true",
    })
    void should_follow_a_path(String path, String value, boolean isNullable) {
        Evaluator<Struct> evaluator = evaluator(path);

        assertThat(String.valueOf(evaluator.value(VALUE))).isEqualTo(value);
        assertThat(evaluator.isNullable()).isEqualTo(isNullable);
    }

    @Test
    void should_have_no_parts_of_a_value_that_is_null() {
        assertThat(evaluator("all.list[0]").value(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "all.int9 | 'all' has no field 'int9'; did you mean int8?",
                "all.inner.zzz | 'inner' has no field 'zzz'",
                "all.inner.zzz | It has day",
                "all.int8.x | 'int8' has no fields",
                "all.list.x | 'list' has no fields",
                "all[0] | 'all' has no elements",
                "all.map[0] | 'map' has no elements",
            })
    void should_say_which_part_there_is_not(String path, String problem) {
        assertThatThrownBy(() -> evaluator(path)).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "true, BOOLEAN",
        "1, INT64",
        "'float64(1)', FLOAT64",
        "'''x''', STRING",
        "'uuid()', STRING",
        "'bytes(1)', BYTES",
        "1.5, BYTES",
        "now, INT64",
        "'date(now)', INT32",
    })
    void should_have_a_schema_for_each_type_of_expressions(String expression, Schema.Type type) {
        assertThat(ConnectTypes.schema(new Drawn(expression).evaluator()).type())
                .isEqualTo(type);
    }

    @Test
    void should_have_logical_schemas_of_decimals_and_times() {
        assertThat(ConnectTypes.schema(new Drawn("1.5").evaluator())).isEqualTo(Decimal.schema(2));
        assertThat(ConnectTypes.schema(new Drawn("decimal(0, 1, 7)").evaluator()))
                .isEqualTo(Decimal.schema(7));
        assertThat(ConnectTypes.schema(new Drawn("now").evaluator())).isEqualTo(Timestamp.SCHEMA);
        assertThat(ConnectTypes.schema(new Drawn("date(now)").evaluator())).isEqualTo(Date.SCHEMA);
        assertThat(ConnectTypes.schema(evaluator("all.time"))).isEqualTo(Time.SCHEMA);
        assertThat(ConnectTypes.schema(new Drawn("1s").evaluator())).isNull();
        assertThat(ConnectTypes.scale(Decimal.schema(7))).isEqualTo(7);
        assertThat(ConnectTypes.scale(Schema.INT8_SCHEMA)).isNull();
        assertThat(ConnectTypes.scale(ALL)).isNull();
    }

    @Test
    void should_change_nothing_but_whether_a_schema_is_optional() {
        for (Schema schema : List.of(
                ALL, Date.SCHEMA, ALL.field("list").schema(), ALL.field("map").schema())) {
            Schema optional = ConnectTypes.withOptional(schema, true);
            assertThat(optional.isOptional()).isTrue();
            assertThat(ConnectTypes.withOptional(optional, false)).isEqualTo(schema);
            assertThat(ConnectTypes.withOptional(schema, false)).isSameAs(schema);
        }
        assertThat(ConnectTypes.withOptional(Schema.STRING_SCHEMA, true)).isEqualTo(Schema.OPTIONAL_STRING_SCHEMA);
    }

    private static Evaluator<Struct> evaluator(String path) {
        return Expression.parse(path).bind(new io.streampair.expressions.Scope<Struct>() {
            @Override
            public Code<Struct> name(Path name) {
                return ValuePath.code(ALL, name, false, value -> ConnectTypes.ofConnect(ALL, value));
            }

            @Override
            public List<String> names() {
                return List.of("all");
            }
        });
    }
}
