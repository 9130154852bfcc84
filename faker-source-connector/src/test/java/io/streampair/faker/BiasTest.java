// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

/** Statistical tests with fixed seeds: a correct generator would fail for one seed in a million. */
class BiasTest {
    private static final int DRAWS = 40_000;

    @Test
    void should_draw_whole_numbers_of_an_exponential_distribution_by_its_law() {
        double mean = 1.5;
        Map<Object, Integer> seen = count(
                "generator", "integer", "min", "1", "max", "20", "distribution", "exponential", "mean", "" + mean);
        double ratio = mean / (1 + mean);
        double share = 1 - ratio;
        for (long number = 1; number <= 8; number++) {
            double expected = DRAWS * share;
            assertThat((double) seen.get(number)).isCloseTo(expected, within(5 * Math.sqrt(expected)));
            share *= ratio;
        }
        assertThat(seen.get(1L)).isGreaterThan(seen.get(2L));
    }

    @Test
    void should_draw_the_ends_of_decimals_as_often_as_the_rest() {
        Map<Object, Integer> seen = count("generator", "decimal", "min", "0", "max", "1", "scale", "1");

        assertThat(seen).hasSize(11);
        seen.forEach((number, times) -> assertThat((double) times)
                .as("%s", number)
                .isCloseTo(DRAWS / 11.0, within(5 * Math.sqrt(DRAWS / 11.0))));
        assertThat(seen).containsKeys(new BigDecimal("0.0"), new BigDecimal("1.0"));
    }

    /** The shares are those of the normal distribution between halves, within the bounds. */
    @Test
    void should_round_normal_numbers_alike_at_the_bounds_and_between() {
        double[] shares = {0.12098, 0.17466, 0.19741, 0.17466, 0.12098};
        Map<Object, Integer> seen = count(
                "generator",
                "integer",
                "min",
                "1",
                "max",
                "5",
                "distribution",
                "normal",
                "mean",
                "3",
                "deviation",
                "2");

        for (int number = 1; number <= 5; number++) {
            double expected = DRAWS * shares[number - 1] / 0.78869;
            assertThat((double) seen.get((long) number)).isCloseTo(expected, within(5 * Math.sqrt(expected)));
        }
    }

    @Test
    void should_fill_maps_up_to_their_size() {
        Map<Integer, Integer> sizes = new HashMap<>();
        RecordGenerator generator = generator(
                "generator",
                "map",
                "min.size",
                "4",
                "max.size",
                "6",
                "key.generator",
                "integer",
                "key.min",
                "1",
                "key.max",
                "7",
                "value.expression",
                "v");
        for (int i = 0; i < DRAWS; i++) {
            sizes.merge(((Map<?, ?>) value(generator, i)).size(), 1, Integer::sum);
        }

        assertThat(sizes).containsOnlyKeys(4, 5, 6);
        sizes.forEach((size, times) ->
                assertThat((double) times).isCloseTo(DRAWS / 3.0, within(5 * Math.sqrt(DRAWS / 3.0))));
    }

    @Test
    void should_poison_values_and_not_mark_tombstones() throws InterruptedException {
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        int poisoned = 0;
        int tombstones = 0;
        for (SourceRecord record : connect.drain(connect.start(
                Configurations.of(
                        "fields",
                        "id,name",
                        "fields.id.generator",
                        "sequence",
                        "fields.name.expression",
                        "name",
                        "key.field",
                        "id",
                        "keys",
                        "16",
                        "splits",
                        "1",
                        "tombstone.rate",
                        "0.5",
                        "disorder.poison.rate",
                        "0.5",
                        "count",
                        "1000"),
                1))) {
            if (record.headers().lastWithName("faker.disorder") != null) {
                poisoned++;
                assertThat(record.value()).isNotNull();
            }
            tombstones += record.value() == null ? 1 : 0;
        }

        assertThat(poisoned).isBetween(420, 580);
        assertThat(tombstones).isBetween(180, 320);
    }

    @Test
    void should_poison_an_empty_value() throws InterruptedException {
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        List<SourceRecord> records = connect.drain(connect.start(
                Configurations.of(
                        "fields",
                        "a",
                        "fields.a.generator",
                        "constant",
                        "fields.a.value",
                        "",
                        "value.format",
                        "template",
                        "value.template",
                        "{a}",
                        "value.encoding",
                        "bytes",
                        "disorder.poison.rate",
                        "0.9",
                        "disorder.poison.kinds",
                        "invalid-utf8",
                        "count",
                        "100"),
                1));

        assertThat(records)
                .anySatisfy(record -> assertThat((byte[]) record.value()).containsExactly(0xFF));
    }

    @Test
    void should_make_other_unique_values_for_each_seed() {
        RecordGenerator one = RecordGenerator.from(unique("1"));
        RecordGenerator other = RecordGenerator.from(unique("2"));
        int same = 0;
        for (int i = 0; i < 1_000; i++) {
            same += value(one, i).equals(value(other, i)) ? 1 : 0;
        }

        assertThat(same).isLessThan(10);
    }

    private static Map<String, String> unique(String seed) {
        return Configurations.of("fields", "x", "fields.x.generator", "unique", "fields.x.max", "100000", "seed", seed);
    }

    private static Map<Object, Integer> count(String... settings) {
        RecordGenerator generator = generator(settings);
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            seen.merge(value(generator, i), 1, Integer::sum);
        }
        return seen;
    }

    private static RecordGenerator generator(String... settings) {
        Map<String, String> configuration = Configurations.of("fields", "x");
        for (int i = 0; i < settings.length; i += 2) {
            configuration.put("fields.x." + settings[i], settings[i + 1]);
        }
        return RecordGenerator.from(configuration);
    }

    private static Object value(RecordGenerator generator, long index) {
        return ((Struct) generator.generate(index).value()).get("x");
    }
}
