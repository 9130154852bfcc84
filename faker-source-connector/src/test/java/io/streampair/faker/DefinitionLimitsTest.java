// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a definition is like, it is checked at once, in little memory, and what is wrong with it has a place. */
class DefinitionLimitsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long MOST_BYTES = 1_500_000_000;

    private static String stream(String fields) {
        return "streams:\n  s:\n    initial: 5\n    fields:\n" + fields;
    }

    private static String field(String value) {
        return stream("      a: " + value + "\n");
    }

    private static String list(int size, IntFunction<String> element, String between) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(between));
    }

    /** Field 0 needs 1, which needs 2, and so on. */
    private static String chain(int size, String template, String last) {
        return stream(list(size, i -> "      f" + i + ": " + template.replace("NEXT", "f" + (i + 1)) + "\n", "")
                + "      f" + size + ": " + last + "\n");
    }

    private static String streams(int size, String fields, String last) {
        return "streams:\n"
                + list(
                        size,
                        i -> "  s" + i + ":\n    initial: 3\n    fields:\n"
                                + (i + 1 < size ? fields.replace("NEXT", "s" + (i + 1)) : last),
                        "");
    }

    private static String states(int size, String next) {
        return field("state") + "    life:\n      at_most: 900h\n      states:\n"
                + list(
                        size,
                        i -> "        A" + i + ": {after: 1h, next: " + next.replace("NEXT", "A" + (i + 1) % size)
                                + "}\n",
                        "");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("line 1, column 61: Nested too deep", "[".repeat(100_000)),
                Arguments.of("line 1, column 241: Nested too deep", "{a: ".repeat(60_000)),
                Arguments.of("line 1, column 121: Nested too deep", "- ".repeat(100_000)),
                Arguments.of("Nested too deep", "? ".repeat(100_000)),
                Arguments.of("line 61, column 61: Nested too deep", list(700, i -> " ".repeat(i) + "a:", "\n")),
                Arguments.of("Nested too deep", field("{struct: {a: ".repeat(500) + "1" + "}}".repeat(500))),
                Arguments.of("line 5, column ", field("'" + "(".repeat(1900) + "1" + ")".repeat(1900) + "'")),
                Arguments.of("line 5, column ", field("'" + "not ".repeat(900) + "true'")),
                Arguments.of("line 5, column ", field("'" + "-".repeat(3900) + "1'")),
                Arguments.of("line 5, column ", field("'1" + "+1".repeat(1900) + "'")),
                Arguments.of("more than 300 levels deep here", chain(499, "NEXT", "entity")),
                Arguments.of(
                        "more than 300 levels deep here",
                        chain(499, "(".repeat(60) + "NEXT" + ")".repeat(60) + " + 1", "entity")),
                Arguments.of("more than 300 levels deep here", chain(499, "{struct: {x: NEXT.x}}", "{struct: {x: 1}}")),
                Arguments.of("more than 300 levels deep here", chain(499, "concat(NEXT, NEXT)", "text(entity)")),
                Arguments.of(
                        "more than 300 levels deep here",
                        streams(
                                90,
                                "      r: ref(NEXT)\n      a: if(true, if(true, r.a + 1, 0), 0)\n",
                                "      a: 1\n")),
                Arguments.of(
                        "takes more than 200,000 values",
                        streams(
                                50,
                                "      r: ref(NEXT)\n      q: ref(NEXT)\n      a: float64(r.a) + q.a\n",
                                "      a: 1.5\n")),
                Arguments.of("more than 200000 parts", chain(99, "{struct: {x: NEXT, y: NEXT}}", "entity")),
                Arguments.of(
                        "the text is longer than 4194304 characters", chain(60, "concat(NEXT, NEXT)", "text(entity)")),
                Arguments.of("takes more than 200,000 values", field("{array: 100000, of: lorem(100000)}")),
                Arguments.of(
                        "may have 1000000 elements",
                        stream(list(10, i -> "      f" + i + ": {array: 100000, of: 1}\n", ""))),
                Arguments.of(
                        "did you mean",
                        stream(list(
                                500,
                                i -> "      a_field_with_a_long_name_" + i + ": a_fleld_with_a_long_name_" + i + "\n",
                                ""))),
                Arguments.of("There must be 1 to 500 fields", stream(list(12_000, i -> "      k" + i + ": 1\n", ""))),
                Arguments.of(
                        "More than 256 next states", states(2, "{" + list(9_000, i -> "N" + i + ": 1", ", ") + "}")),
                Arguments.of("The key has 'a' twice", field("entity") + "    key: [" + "a, ".repeat(40_000) + "a]\n"),
                Arguments.of(
                        "Expected a weight above 0",
                        field("{choice: {" + list(20_000, i -> i + ": 1", ",") + ",x: -1}}")),
                Arguments.of(
                        "more than 1,000,000 values together",
                        "tables: {" + list(5_000, i -> "t" + i + ": {from: x}", ", ") + "}\n" + field("1")),
                Arguments.of(
                        "has the column a twice",
                        "tables: {t: {csv: \"a,a\\n1,2\"}}\n" + stream("      r: row(t)\n      a: r.a\n")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void should_refuse_at_once_what_is_too_much(String expected, String definition) {
        assertThat(problems(definition))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(20)
                .allMatch(problem -> problem.contains("line ") && problem.length() < 3000)
                .anyMatch(problem -> problem.contains(expected));
    }

    static Stream<String> large() {
        return Stream.of(
                field("{choice: {" + list(22_000, i -> i + ": 1", ",") + "}}"),
                field("{choice: {" + list(22_000, i -> "k" + i + ": 1", ",") + "}, enum: E}"),
                field("{choice: [" + list(60_000, i -> "" + i % 10, ",") + "]}"),
                "tables: {t: {columns: {a: int32}, rows: [" + "[1],".repeat(60_000) + "[1]]}}\n"
                        + stream("      r: row(t)\n      a: r.a\n"),
                stream(list(500, i -> "      k" + i + ": Name.fullName\n", "")),
                stream(list(
                        500,
                        i -> "      k" + i + ": {is: Name.fullName, locale: " + (i % 2 == 0 ? "de" : "ja") + "}\n",
                        "")),
                states(256, "NEXT"),
                "streams: {"
                        + list(
                                100,
                                i -> "s" + i + ": {initial: 1, life: {at_most: 890h, states: {A: {next: A, after:"
                                        + " 1h}}}, fields: {a: state}}",
                                ",")
                        + "}",
                chain(280, "NEXT", "entity"),
                stream(list(499, i -> "      k" + i + ": entity\n", "") + "      id: 1\n    key: ["
                        + list(499, i -> "k" + i, ", ") + "]\n"));
    }

    @ParameterizedTest
    @MethodSource("large")
    void should_take_at_once_what_is_within_the_limits(String definition) {
        assertThat(problems(definition)).isEmpty();
    }

    @Test
    void should_take_the_deepest_chain_on_the_stack_of_a_thread() throws InterruptedException {
        String deepest = chain(7, "1.5 + (".repeat(39) + "NEXT" + ")".repeat(39), "float64(entity)");
        boolean[] isValid = new boolean[1];
        Thread thread = new Thread(null, () -> isValid[0] = problems(deepest).isEmpty(), "small", 512 * 1024);
        thread.start();
        thread.join();

        assertThat(isValid[0]).isTrue();
    }

    private static List<String> problems(String definition) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long begin = THREADS.getCurrentThreadCpuTime();
        String table = "a\n" + "1\n".repeat(90_000);
        List<String> problems = new FakerSourceConnector()
                .validate(Map.of("definition", definition, "tables.x", table)).configValues().stream()
                        .map(ConfigValue::errorMessages)
                        .flatMap(List::stream)
                        .toList();
        assertThat(THREADS.getCurrentThreadCpuTime() - begin).isLessThan(MOST_NANOS);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_BYTES);
        return problems;
    }
}
