// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.expressions.Function;
import io.streampair.expressions.Functions;
import io.streampair.faker.express.FieldFunctions;
import io.streampair.faker.stream.SplitMix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.datafaker.Faker;
import org.junit.jupiter.api.Test;

/** docs/draws.md matches the code, and its examples are true; {@code mvn test -Dupdate.docs=true} updates it. */
class DrawsPageTest {
    private static final Path PAGE = Path.of("../docs/draws.md");
    private static final List<Function> OWN = FieldFunctions.own(new SplitMix(), new Faker());

    @Test
    void should_match_the_page_in_docs() throws IOException {
        String page = page();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/draws.md: -Dtest=DrawsPageTest -Dupdate.docs=true writes it anew")
                .isEqualTo(page);
    }

    @Test
    void should_show_examples_that_are_true() {
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, String> made = new LinkedHashMap<>();
        for (Function function : OWN) {
            for (Function.Example example : function.examples()) {
                shown.put(example.expression(), example.result());
                made.put(example.expression(), made(example.expression()));
            }
        }
        assertThat(made).isEqualTo(shown);
    }

    private static String made(String expression) {
        Map<String, String> settings =
                Map.of("topic", "example", "fields", "x", "fields.x.is", expression, "value.format", "delimited");
        return (String) RecordGenerator.from(settings).generate(0).value();
    }

    private static String page() throws IOException {
        StringBuilder text = new StringBuilder(introduction());
        text.append(
                "\n## Functions that only fields have\n\nThe examples are of the first record of the topic `example`.\n");
        for (String group : groups(OWN)) {
            text.append("\n### ")
                    .append(group)
                    .append("\n\n| function | gives | what | example |\n|---|---|---|---|\n");
            OWN.stream().filter(each -> each.group().equals(group)).forEach(each -> row(text, each, true));
        }
        text.append("\n## Functions of the language\n\nWith null as an argument, a function gives null, unless it says")
                .append(" otherwise.\n");
        List<Function> standard = Functions.STANDARD.all();
        for (String group : groups(standard)) {
            text.append("\n### ").append(group).append("\n\n| function | gives | what |\n|---|---|---|\n");
            standard.stream().filter(each -> each.group().equals(group)).forEach(each -> row(text, each, false));
        }
        return text.toString();
    }

    private static Set<String> groups(List<Function> functions) {
        Set<String> groups = new LinkedHashSet<>();
        functions.forEach(each -> groups.add(each.group()));
        return groups;
    }

    private static void row(StringBuilder text, Function function, boolean hasExamples) {
        List<String> cells = new ArrayList<>(
                List.of("`" + function.signature() + "`", function.result().label(), function.sentence()));
        if (hasExamples) {
            cells.add(function.examples().stream()
                    .map(each -> "`" + each.expression() + "`: `" + each.result() + "`")
                    .collect(Collectors.joining("<br>")));
        }
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String introduction() throws IOException {
        try (var page = DrawsPageTest.class.getResourceAsStream("/draws-introduction.md")) {
            return new String(page.readAllBytes(), UTF_8);
        }
    }
}
