// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.grammar.RecordFunctions;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import io.streampair.expressions.Function;
import io.streampair.expressions.Type;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/expressions.md matches the code, and its examples are true; {@code mvn test -Dupdate.docs=true} updates it. */
class ExpressionsPageTest {
    private static final Path PAGE = Path.of("../docs/expressions.md");
    private static final Pattern SAMPLE = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void should_match_the_page_in_docs() throws IOException {
        String page = page();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/expressions.md: -Dtest=ExpressionsPageTest -Dupdate.docs=true writes it anew")
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        StringBuilder text = new StringBuilder(introduction());
        String group = "";
        for (Function function : RecordFunctions.ALL.all().stream()
                .sorted(java.util.Comparator.comparing(ExpressionsPageTest::position))
                .toList()) {
            if (!function.group().equals(group)) {
                group = function.group();
                text.append("\n### ")
                        .append(group)
                        .append("\n\n| function | gives | what | example |\n|---|---|---|---|\n");
            }
            text.append("| `")
                    .append(function.signature())
                    .append("` | ")
                    .append(function.result().label())
                    .append(" | ")
                    .append(escaped(function.sentence()))
                    .append(" | ")
                    .append(function.examples().stream()
                            .map(each -> "`" + escaped(each.expression()) + "`: `" + escaped(each.result()) + "`")
                            .collect(Collectors.joining("<br>")))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** The groups in the order of their first functions. */
    private static int position(Function function) {
        List<String> groups = RecordFunctions.ALL.all().stream()
                .map(Function::group)
                .distinct()
                .toList();
        return groups.indexOf(function.group());
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }

    private static String introduction() throws IOException {
        try (var page = ExpressionsPageTest.class.getResourceAsStream("/expressions-introduction.md")) {
            return new String(page.readAllBytes(), UTF_8);
        }
    }

    static List<Function.Example> examples() {
        return RecordFunctions.ALL.all().stream()
                .flatMap(function -> function.examples().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void should_show_examples_that_are_true(Function.Example example) throws IOException {
        assertThat(text(read(example.expression()))).as(example.expression()).isEqualTo(example.result());
    }

    private static Object read(String expression) throws IOException {
        Matcher sample = SAMPLE.matcher(introduction());
        assertThat(sample.find()).isTrue();
        Source source = Mapping.parse("c = " + expression).sources().get(0);
        FieldReader reader = SourceReaders.of(source, ValueFormat.json(), ConversionOptions.DEFAULT);
        SinkRecord record = MapperFixture.of(sample.group(1));
        Object result = reader.read(record, ValueFormat.json().decode(record));
        return result == FieldReader.MISSING ? null : result;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }

    @Test
    void should_name_all_types() throws IOException {
        for (Type type : Type.values()) {
            if (type != Type.NULL) {
                assertThat(introduction()).contains("`" + type.label().toLowerCase(Locale.ROOT) + "`");
            }
        }
    }

    @Test
    void should_parse_the_mappings_and_conditions_that_it_shows() throws IOException {
        Matcher block = Pattern.compile("```(mapping|condition)\n(.*?)```", Pattern.DOTALL)
                .matcher(introduction());
        int blocks = 0;
        while (block.find()) {
            blocks++;
            if (block.group(1).equals("mapping")) {
                assertThat(Mapping.parse(block.group(2)).sources()).isNotEmpty();
            } else {
                assertThat(io.streampair.cassandra.grammar.Condition.parse(
                                block.group(2).strip()))
                        .isNotNull();
            }
        }
        assertThat(blocks).isGreaterThan(2);
    }
}
