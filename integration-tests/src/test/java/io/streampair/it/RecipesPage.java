// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads docs/recipes.md: tests do what it says and compare what it shows. */
final class RecipesPage {
    private static final Path PAGE = Path.of("../docs/recipes.md");

    private static final int FLAGS = Pattern.MULTILINE | Pattern.DOTALL;
    private static final Pattern HEADING = Pattern.compile("^## (\\d+)\\. (.*)$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n(.*?)^```$", FLAGS);
    private static final Pattern STATEMENT = Pattern.compile("(.*?);\\s*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("^Rows of `([^`]+)`:\n\n((?:^\\|.*\n)+)", Pattern.MULTILINE);
    private static final Pattern ATTRIBUTE = Pattern.compile("(key|topic|time|header\\.[\\w-]+): (.*)\n?");
    private static final String NO_VALUE = "(no value)";

    private RecipesPage() {}

    static List<Recipe> recipes() {
        String page;
        try {
            page = Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<MatchResult> headings = HEADING.matcher(page).results().toList();
        Map<String, String> common =
                settings(blocks(page.substring(0, headings.get(0).start()), "properties"));
        List<Recipe> recipes = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : page.length();
            recipes.add(recipe(headings.get(i), page.substring(headings.get(i).end(), end), common));
        }
        return recipes;
    }

    private static Recipe recipe(MatchResult heading, String text, Map<String, String> common) {
        Map<String, String> settings = new LinkedHashMap<>(common);
        settings.putAll(settings(blocks(text, "properties")));
        List<String> cql = blocks(text, "sql").stream()
                .flatMap(block -> STATEMENT.matcher(block).results())
                .map(statement -> statement.group(1))
                .toList();
        List<Recipe.Message> messages = new ArrayList<>();
        for (String block : blocks(text, "records")) {
            for (String paragraph : block.strip().split("\n\n+", -1)) {
                messages.add(message(paragraph, settings));
            }
        }
        List<Recipe.Shown> tables = TABLE.matcher(text)
                .results()
                .map(table -> shown(table.group(1), table.group(2)))
                .toList();
        return new Recipe(Integer.parseInt(heading.group(1)), heading.group(2), settings, cql, messages, tables);
    }

    private static List<String> blocks(String text, String kind) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map(block -> block.group(2))
                .toList();
    }

    private static Map<String, String> settings(List<String> blocks) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(String.join("\n", blocks)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }

    private static Recipe.Message message(String paragraph, Map<String, String> settings) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(paragraph);
        int value = 0;
        while (attribute.region(value, paragraph.length()).lookingAt()) {
            attributes.put(attribute.group(1), attribute.group(2));
            value = attribute.end();
        }
        String text = paragraph.substring(value);
        Map<String, String> headers = new LinkedHashMap<>();
        attributes.forEach((name, header) -> {
            if (name.startsWith("header.")) {
                headers.put(name.substring("header.".length()), header);
            }
        });
        String time = attributes.get("time");
        return new Recipe.Message(
                attributes.getOrDefault("topic", settings.get("topics")),
                time == null ? null : Instant.parse(time),
                attributes.get("key"),
                headers,
                text.equals(NO_VALUE) ? null : text);
    }

    private static Recipe.Shown shown(String name, String table) {
        List<List<String>> lines = table.lines().map(RecipesPage::cells).toList();
        return new Recipe.Shown(name, lines.get(0), lines.subList(2, lines.size()));
    }

    private static List<String> cells(String line) {
        String[] cells = line.split("(?<!\\\\)\\|", -1);
        return Arrays.stream(cells, 1, cells.length - 1)
                .map(cell -> cell.strip().replace("\\|", "|"))
                .map(cell -> cell.startsWith("`") ? cell.substring(1, cell.length() - 1) : cell)
                .toList();
    }
}
