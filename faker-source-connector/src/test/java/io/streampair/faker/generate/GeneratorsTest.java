// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.streampair.faker.stream.KeySpace;
import io.streampair.faker.value.SchemaNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.connect.data.ConnectSchema;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("JavaUtilDate") // Connect represents times by java.util.Date.
class GeneratorsTest {
    private static final KeySpace KEYS = new KeySpace(100, 4, 9);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expression=#{Name.fullName}",
                "expression=#{number.numberBetween '1','900'}",
                "expression=#{number.randomDouble '3','1','9'}",
                "expression=#{bool.bool}",
                "generator=choice options=a,b,c weights=1,2,3",
                "generator=constant value=7 type=int16",
                "generator=sequence start=5",
                "generator=version",
                "generator=unique max=1000000 type=int32",
                "generator=unique format=AB-####?",
                "generator=integer min=0 max=99 type=int8",
                "generator=integer min=0 max=99 distribution=zipf type=float32",
                "generator=decimal min=0 max=9 scale=3",
                "generator=double min=0 max=9 distribution=normal",
                "generator=walk min=0 max=9 deviation=0.5",
                "generator=walk min=0 max=9 deviation=0.5 type=decimal",
                "generator=boolean odds=0.1",
                "generator=uuid",
                "generator=uuid version=7 type=bytes",
                "generator=regex pattern=[A-F]{2,4}",
                "generator=bytes max.size=16",
                "generator=timestamp jitter.ms=50",
                "generator=timestamp type=string",
                "generator=date jitter.days=30",
                "generator=date min=2020-01-01 max=2020-12-31 type=int32",
                "generator=time",
                "generator=time min=08:00 max=17:30",
                "generator=array element.generator=uuid min.size=0 max.size=4",
                "generator=map key.generator=uuid value.generator=integer value.min=1 value.max=5",
                "generator=struct fields=a,b fields.a.expression=x fields.b.generator=array"
                        + " fields.b.element.generator=sequence null.rate=0.3",
            })
    void should_make_the_same_values_of_one_schema_in_any_order(String settings) {
        String[] keysAndValues = settings.contains("#{")
                ? settings.split("=", 2)
                : settings.replace(' ', '=').split("=", -1);
        FieldSamples upwards = FieldSamples.of(keysAndValues);
        FieldSamples downwards = FieldSamples.of(keysAndValues);
        Object[] values = new Object[300];
        for (int i = 0; i < values.length; i++) {
            values[i] = upwards.at(i);
            ConnectSchema.validateValue(upwards.schema(), values[i]);
        }

        for (int i = values.length - 1; i >= 0; i--) {
            assertThat(downwards.at(i)).isEqualTo(values[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "#{number.numberBetween '1'|'9'}, INT32",
        "#{number.numberBetween '1'|'9999999999'}, INT64",
        "#{number.randomDouble '3'|'1'|'9'}, FLOAT64",
        "#{bool.bool}, BOOLEAN",
        "#{Number.random_digit}, INT32",
        "#{Name.firstName}, STRING",
        "#{number.numberBetween '1'|'9'} pieces, STRING"
    })
    void should_keep_the_type_that_datafaker_returns(String expression, Schema.Type type) {
        FieldSamples field = FieldSamples.of("expression", expression.replace('|', ','));

        assertThat(field.schema().type()).isEqualTo(type);
    }

    @Test
    void should_reach_each_value_of_a_unique_domain_once_and_then_say_so() {
        FieldSamples numbers = FieldSamples.of("generator", "unique", "min", "-50", "max", "49");
        FieldSamples texts = FieldSamples.of("generator", "unique", "format", "a#?");
        Set<Object> seen = new HashSet<>();
        for (long i = 0; i < 100; i++) {
            seen.add(numbers.at(i));
        }
        for (long i = 0; i < 260; i++) {
            assertThat((String) texts.at(i)).matches("a[0-9][A-Z]");
            seen.add(texts.at(i));
        }

        assertThat(seen).hasSize(360).contains(-50L, 49L, "a0A", "a9Z");
        assertThatThrownBy(() -> numbers.at(100))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("100 distinct values are used up");
    }

    @Test
    void should_walk_by_normal_steps_and_turn_at_the_bounds() {
        FieldSamples free = FieldSamples.of("generator", "walk", "min", "-1e9", "max", "1e9", "deviation", "2");
        FieldSamples bound = FieldSamples.of("generator", "walk", "min", "10", "max", "20", "deviation", "2");
        int steps = 5_000;
        double squares = 0;
        for (long i = 0; i < steps; i++) {
            double step = (Double) free.at(i + 1) - (Double) free.at(i);
            squares += step * step;
            assertThat((Double) bound.at(i)).isBetween(10.0, 20.0);
        }

        assertThat((Double) free.at(0)).isZero();
        assertThat((Double) bound.at(0)).isEqualTo(15);
        assertThat(squares / steps).isCloseTo(4, within(0.45));
    }

    @Test
    void should_let_each_key_walk_on_its_own_from_version_to_version() {
        FieldSamples walk = FieldSamples.of(KEYS, "generator", "walk", "min", "-1e6", "max", "1e6", "deviation", "1");
        for (long i = 0; i < 100; i++) {
            assertThat((Double) walk.at(i)).isZero();
        }

        assertThat(walk.at(100)).isNotEqualTo(walk.at(101));
        assertThat(Math.abs((Double) walk.at(150))).isLessThan(6);
    }

    @Test
    void should_share_values_of_the_scope_key_among_all_versions_of_a_key() {
        FieldSamples shared = FieldSamples.of(KEYS, "expression", "#{Name.fullName}", "scope", "key");
        Object[] names = new Object[100];
        for (long i = 0; i < 100; i++) {
            names[(int) KEYS.key(i)] = shared.at(i);
        }

        for (long i = 100; i < 1_000; i++) {
            assertThat(shared.at(i)).isEqualTo(names[(int) KEYS.key(i)]);
        }
    }

    @Test
    void should_make_identifiers_of_both_versions() {
        FieldSamples random = FieldSamples.of("generator", "uuid");
        FieldSamples timed = FieldSamples.of("generator", "uuid", "version", "7");
        String before = "";
        for (long i = 0; i < 1_000; i++) {
            UUID four = UUID.fromString((String) random.at(i));
            UUID seven = UUID.fromString((String) timed.at(i));
            assertThat(four.version()).isEqualTo(4);
            assertThat(four.variant()).isEqualTo(2);
            assertThat(seven.version()).isEqualTo(7);
            assertThat(seven.variant()).isEqualTo(2);
            assertThat(seven.getMostSignificantBits() >>> 16).isEqualTo(FieldSamples.CLOCK_START + i);
            assertThat(seven.toString()).isGreaterThan(before);
            before = seven.toString();
        }
    }

    @Test
    void should_take_times_from_the_logical_clock() {
        assertThat(FieldSamples.of("generator", "timestamp").at(1_500))
                .isEqualTo(Date.from(Instant.parse("2026-01-01T00:00:01.500Z")));
        assertThat(FieldSamples.of("generator", "timestamp", "type", "string").at(0))
                .isEqualTo("2026-01-01T00:00:00Z");
        assertThat(FieldSamples.of("generator", "timestamp", "type", "int64").at(7))
                .isEqualTo(FieldSamples.CLOCK_START + 7);
        assertThat(FieldSamples.of("generator", "date", "type", "string").at(86_400_000))
                .isEqualTo("2026-01-02");
        assertThat(FieldSamples.of("generator", "time", "type", "int32").at(86_400_005))
                .isEqualTo(5);
        Date jittered = (Date)
                FieldSamples.of("generator", "timestamp", "jitter.ms", "100").at(0);
        assertThat(jittered.getTime()).isBetween(FieldSamples.CLOCK_START - 100, FieldSamples.CLOCK_START);
    }

    @Test
    void should_keep_values_within_inclusive_bounds_of_time() {
        FieldSamples days =
                FieldSamples.of("generator", "date", "min", "2024-02-28", "max", "2024-03-01", "type", "string");
        Set<Object> seen = new HashSet<>();
        for (long i = 0; i < 200; i++) {
            seen.add(days.at(i));
        }

        assertThat(seen).containsExactlyInAnyOrder("2024-02-28", "2024-02-29", "2024-03-01");
    }

    @Test
    void should_reach_both_ends_of_a_jitter() {
        FieldSamples days = FieldSamples.of("generator", "date", "jitter.days", "1", "type", "string");
        FieldSamples millis = FieldSamples.of("generator", "timestamp", "jitter.ms", "1", "type", "int64");
        Set<Object> seen = new HashSet<>();
        for (long i = 0; i < 100; i++) {
            seen.add(days.at(i));
            seen.add((Long) millis.at(i) - FieldSamples.CLOCK_START - i);
        }

        assertThat(seen).containsExactlyInAnyOrder("2026-01-01", "2025-12-31", 0L, -1L);
    }

    @Test
    void should_keep_the_values_that_are_not_null_when_the_null_rate_changes() {
        FieldSamples some = FieldSamples.of("generator", "uuid", "null.rate", "0.3");
        FieldSamples all = FieldSamples.of("generator", "uuid");
        int nulls = 0;
        for (long i = 0; i < 1_000; i++) {
            nulls += some.at(i) == null ? 1 : 0;
            assertThat(some.at(i)).isIn(null, all.at(i));
        }

        assertThat(nulls).isBetween(230, 370);
        assertThat(some.schema().isOptional()).isTrue();
        assertThat(all.schema().isOptional()).isFalse();
        assertThat(FieldSamples.of("generator", "uuid", "optional", "true")
                        .schema()
                        .isOptional())
                .isTrue();
    }

    @Test
    void should_nest_structs_arrays_and_maps_with_names_for_every_registry() {
        FieldSamples field = FieldSamples.of(
                "generator", "struct",
                "doc", "Where it is.",
                "fields", "geo,names",
                "fields.geo.generator", "struct",
                "fields.geo.fields", "lat",
                "fields.geo.fields.lat.generator", "decimal",
                "fields.geo.fields.lat.min", "-90",
                "fields.geo.fields.lat.max", "90",
                "fields.geo.fields.lat.scale", "4",
                "fields.names.generator", "map",
                "fields.names.key.generator", "choice",
                "fields.names.key.options", "de,en,fr",
                "fields.names.value.expression", "#{Address.city}",
                "fields.names.min.size", "2",
                "fields.names.max.size", "2");

        Struct value = (Struct) field.at(3);
        value.validate();

        assertThat(field.schema().name()).isEqualTo("X");
        assertThat(field.schema().doc()).isEqualTo("Where it is.");
        assertThat(field.schema().field("geo").schema().name()).isEqualTo("XGeo");
        assertThat(((BigDecimal) value.getStruct("geo").get("lat")).scale()).isEqualTo(4);
        assertThat((Map<?, ?>) value.get("names")).hasSizeBetween(1, 2);
    }

    @Test
    void should_draw_the_elements_of_an_array_apart() {
        FieldSamples field =
                FieldSamples.of("generator", "array", "element.generator", "uuid", "min.size", "5", "max.size", "5");

        Set<Object> seen = new HashSet<>((List<?>) field.at(0));
        seen.addAll((List<?>) field.at(1));

        assertThat(seen).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"registered_user_2, RegisteredUser2", "orders.eu-west, OrdersEuWest", "2nd-topic, _2NdTopic", "X, X"})
    void should_make_names_of_schemas_that_every_registry_takes(String text, String name) {
        assertThat(SchemaNames.camelCase(text)).isEqualTo(name);
    }
}
