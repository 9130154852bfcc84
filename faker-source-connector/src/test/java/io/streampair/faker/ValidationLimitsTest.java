// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever it is given, validation answers within a second and takes little memory; batches have a limit too. */
class ValidationLimitsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_BYTES = 100_000_000;

    @BeforeAll
    static void loadClasses() {
        ExpressionSafetyTest.problems("fields", "x", "fields.x.expression", "#{Name.fullName} #{lorem.sentence}");
    }

    static Stream<Arguments> attacks() {
        String deep = "(".repeat(20_000) + "a" + ")".repeat(20_000);
        return Stream.of(
                attack("fields.x.expression", "#{lorem.paragraphs '999999'}"),
                attack("fields.x.expression", "#{lorem.characters '2147483647'}"),
                attack("fields.x.expression", "#{lorem.words '99999999'}"),
                attack("fields.x.expression", "#{number.digits '400000000'}"),
                attack("fields.x.expression", "#{number.randomDouble '400000000','1','9'}"),
                attack("fields.x.expression", "#{regexify '" + deep + "'}"),
                attack("fields.x.expression", "#{numerify '" + "#".repeat(200_000) + "'}"),
                attack("fields.x.expression", "#{options.option " + "'a',".repeat(50_000) + "'b'}"),
                attack("fields.x.expression", "#{".repeat(20_000)),
                attack("fields.x.expression", "#{Name.firstName}".repeat(20_000)),
                attack("fields.x.generator", "regex", "fields.x.pattern", deep),
                attack("fields.x.generator", "constant", "fields.x.type", "decimal", "fields.x.value", "1e999999999"),
                attack(
                        "fields.x.generator",
                        "constant",
                        "fields.x.type",
                        "int64",
                        "fields.x.value",
                        "9".repeat(500_000)),
                attack("fields.x.generator", "template", "fields.x.template", "{".repeat(200_000)),
                attack(
                        "fields.x.generator", "array",
                        "fields.x.max.size", "1000000",
                        "fields.x.element.generator", "uuid"),
                attack(
                        "fields.x.generator", "array",
                        "fields.x.max.size", "1000",
                        "fields.x.element.expression", "#{lorem.characters '100000'}"),
                attack(
                        "fields.x.expression",
                        "a",
                        "disorder.poison.rate",
                        "0.1",
                        "disorder.poison.bytes",
                        "100000000"));
    }

    private static Arguments attack(String... settings) {
        return Arguments.of((Object) settings);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void should_refuse_what_is_too_large_at_once(String[] settings) {
        List<String> all = new ArrayList<>(List.of("fields", "x"));
        all.addAll(List.of(settings));
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        Map<String, String> problems = ExpressionSafetyTest.problems(all.toArray(new String[0]));

        assertThat(problems).isNotEmpty();
        assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(5));
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void should_refuse_too_many_and_too_deep_fields() {
        StringBuilder names = new StringBuilder("f0");
        for (int i = 1; i < 200_000; i++) {
            names.append(",f").append(i);
        }
        Map<String, String> deep = Configurations.of("fields", "x");
        String key = "fields.x.";
        for (int i = 0; i < 2_000; i++) {
            deep.put(key + "generator", "array");
            key += "element.";
        }

        assertThat(ExpressionSafetyTest.problems("fields", names.toString())).containsKey("fields");
        assertThat(new FakerSourceConnector().validate(deep).configValues())
                .anyMatch(value -> value.errorMessages().toString().contains("too deep"));
    }

    @Test
    void should_let_long_but_moderate_values_pass() {
        assertThat(ExpressionSafetyTest.problems("fields", "x", "fields.x.expression", "#{lorem.characters '100000'}"))
                .isEmpty();
        assertThat(ExpressionSafetyTest.problems(
                        "fields", "x", "fields.x.expression", "#{number.numberBetween '1','2000000000'}"))
                .isEmpty();
    }

    @Test
    void should_bound_a_batch_by_its_bytes() throws InterruptedException {
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        List<SourceRecord> batch = connect.start(
                        Configurations.of("fields", "x", "fields.x.expression", "#{lorem.characters '100000'}"), 1)
                .get(0)
                .poll();
        List<SourceRecord> poisoned = connect.start(
                        Configurations.of(
                                "fields",
                                "x",
                                "fields.x.expression",
                                "a",
                                "disorder.poison.rate",
                                "0.9",
                                "disorder.poison.kinds",
                                "oversized",
                                "disorder.poison.bytes",
                                "1000000"),
                        1)
                .get(0)
                .poll();

        assertThat(batch).hasSizeBetween(10, 40);
        assertThat(poisoned).hasSizeBetween(2, 20);
    }

    @Test
    void should_bound_a_batch_by_the_given_bytes() throws InterruptedException {
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());

        assertThat(connect.start(Configurations.registeredUsers("batch.bytes", "1"), 1)
                        .get(0)
                        .poll())
                .hasSize(1);
    }
}
