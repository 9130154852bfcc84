// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class RecordGeneratorTest {
    private static final String[] TYPED = {
        "fields", "id,text,count,size,flag,colour",
        "fields.id.generator", "sequence",
        "fields.id.start", "100",
        "fields.id.step", "-2",
        "fields.text.expression", "#{Name.firstName}",
        "fields.count.expression", "#{number.numberBetween '1','9'}",
        "fields.count.type", "int32",
        "fields.size.generator", "integer",
        "fields.size.type", "float64",
        "fields.size.min", "-3",
        "fields.size.max", "3",
        "fields.flag.expression", "#{bool.bool}",
        "fields.flag.type", "boolean",
        "fields.colour.generator", "choice",
        "fields.colour.options", "red,green",
        "fields.colour.options.red.expression", "red",
        "fields.colour.options.green.expression", "green",
        "fields.colour.weights", "1,3",
    };

    @Test
    void should_make_a_record_from_its_index_alone() {
        RecordGenerator upwards = RecordGenerator.from(Configurations.registeredUsers());
        RecordGenerator downwards = RecordGenerator.from(Configurations.registeredUsers());
        Map<Long, SourceRecord> records = new HashMap<>();
        for (long i = 0; i < 1_000; i++) {
            records.put(i, upwards.generate(i));
        }

        for (long i = 999; i >= 0; i--) {
            assertThat(downwards.generate(i)).isEqualTo(records.get(i));
        }
    }

    @Test
    void should_make_other_records_for_another_seed_or_topic() {
        Object value = valueOf(Configurations.registeredUsers());

        assertThat(valueOf(Configurations.registeredUsers("seed", "43"))).isNotEqualTo(value);
        assertThat(valueOf(Configurations.registeredUsers("topic", "other"))).isNotEqualTo(value);
    }

    @Test
    void should_keep_the_values_of_a_field_when_other_fields_come_and_go() {
        RecordGenerator three = RecordGenerator.from(Configurations.registeredUsers("value.format", "map"));
        RecordGenerator two = RecordGenerator.from(Configurations.registeredUsers(
                "value.format", "map",
                "key.field", "",
                "fields", "id,address",
                "fields.id.generator", "sequence"));

        for (long i = 0; i < 1_000; i++) {
            Map<?, ?> before = (Map<?, ?>) three.generate(i).value();
            Map<?, ?> after = (Map<?, ?>) two.generate(i).value();
            assertThat(after.get("address")).isEqualTo(before.get("address"));
            assertThat(after.keySet().toArray()).containsExactly("id", "address");
        }
    }

    @Test
    void should_name_topic_key_partition_and_offset_in_the_record() {
        SourceRecord record =
                RecordGenerator.from(Configurations.registeredUsers()).generate(35);

        assertThat(record.topic()).isEqualTo("registered_user_2");
        assertThat(record.kafkaPartition()).isNull();
        assertThat(record.timestamp()).isNull();
        assertThat(record.keySchema()).isEqualTo(Schema.STRING_SCHEMA);
        assertThat((String) record.value()).startsWith(record.key() + "$");
        assertThat(record.valueSchema()).isEqualTo(Schema.STRING_SCHEMA);
        assertThat(record.sourcePartition()).isEqualTo(Map.of("stream", "registered_user_2", "split", 3L));
        assertThat(record.sourceOffset()).isEqualTo(Map.of("next", 51L));
    }

    @Test
    void should_make_typed_structs_of_one_schema() {
        Map<String, String> configuration = Configurations.of(TYPED);
        configuration.put("schema.name", "org.example.Thing");
        RecordGenerator generator = RecordGenerator.from(configuration);

        SourceRecord record = generator.generate(1);
        Struct value = (Struct) record.value();

        value.validate();
        assertThat(record.keySchema()).isNull();
        assertThat(record.key()).isNull();
        assertThat(record.valueSchema().name()).isEqualTo("org.example.Thing");
        assertThat(record.valueSchema()).isSameAs(generator.generate(2).valueSchema());
        assertThat(value.getInt64("id")).isEqualTo(98L);
        assertThat(value.getString("text")).isNotBlank();
        assertThat(value.getInt32("count")).isBetween(1, 9);
        assertThat(value.getFloat64("size")).isBetween(-3.0, 3.0);
        assertThat(value.getBoolean("flag")).isNotNull();
        assertThat(value.getString("colour")).isIn("red", "green");
    }

    @Test
    void should_make_maps_without_a_schema_in_the_order_of_the_fields() {
        Map<String, String> configuration = Configurations.of(TYPED);
        configuration.put("value.format", "map");

        SourceRecord record = RecordGenerator.from(configuration).generate(0);

        assertThat(record.valueSchema()).isNull();
        Map<?, ?> value = (Map<?, ?>) record.value();
        assertThat(value.keySet().toArray()).containsExactly("id", "text", "count", "size", "flag", "colour");
        assertThat(value.get("id")).isEqualTo(100L);
    }

    @Test
    void should_draw_options_by_weight_and_integers_within_inclusive_bounds() {
        Map<String, String> configuration = Configurations.of(TYPED);
        configuration.put("value.format", "map");
        RecordGenerator generator = RecordGenerator.from(configuration);
        Map<Object, Integer> colours = new HashMap<>();
        Map<Object, Integer> sizes = new LinkedHashMap<>();

        for (long i = 0; i < 14_000; i++) {
            Map<?, ?> value = (Map<?, ?>) generator.generate(i).value();
            colours.merge(value.get("colour"), 1, Integer::sum);
            sizes.merge(value.get("size"), 1, Integer::sum);
        }

        assertThat(colours.get("green")).isBetween(10_200, 10_800);
        assertThat(colours.get("red")).isBetween(3_200, 3_800);
        assertThat(sizes).containsOnlyKeys(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
        assertThat(sizes.values()).allSatisfy(times -> assertThat(times).isBetween(1_800, 2_200));
    }

    @Test
    void should_use_the_texts_of_the_locale() {
        Map<String, String> german = Configurations.of(
                "fields",
                "state",
                "fields.state.expression",
                "#{Address.state}",
                "locale",
                "de-AT",
                "value.format",
                "map");

        Map<?, ?> value = (Map<?, ?>) RecordGenerator.from(german).generate(0).value();

        assertThat(value.get("state"))
                .isIn(
                        "Burgenland",
                        "Kärnten",
                        "Niederösterreich",
                        "Oberösterreich",
                        "Salzburg",
                        "Steiermark",
                        "Tirol",
                        "Vorarlberg",
                        "Wien");
    }

    @Test
    void should_name_the_record_where_a_value_stops_fitting() {
        RecordGenerator generator = RecordGenerator.from(Configurations.of(
                "fields", "id",
                "fields.id.generator", "sequence",
                "fields.id.type", "int32",
                "fields.id.start", "2147483647"));

        assertThat(generator.generate(0).value()).isNotNull();
        assertThatThrownBy(() -> generator.generate(1))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("'id'")
                .hasMessageContaining("record 1")
                .hasMessageContaining("fields.id.");
    }

    @Test
    void should_refuse_a_negative_index() {
        RecordGenerator generator = RecordGenerator.from(Configurations.registeredUsers());

        assertThatThrownBy(() -> generator.generate(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void should_refuse_an_invalid_configuration_with_all_its_problems() {
        Map<String, String> configuration = Configurations.registeredUsers("rate", "fast", "key.field", "nickname");

        assertThatThrownBy(() -> RecordGenerator.from(configuration))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("rate")
                .hasMessageContaining("nickname");
    }

    private static Object valueOf(Map<String, String> configuration) {
        return RecordGenerator.from(configuration).generate(0).value();
    }
}
