// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what docs/world-presets.md says of each preset. */
final class WorldPresetsPage {
    static final Path FILE = Path.of("../docs/world-presets.md");

    private static final Pattern HEADING = Pattern.compile("(?m)^## ([a-z]+)$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern STATES = Pattern.compile("States of `([^`]+)`: ([^.]+)\\.");
    private static final Pattern RECORDS = Pattern.compile("(?s)```records\n(.*?)```");

    private WorldPresetsPage() {}

    /** A field whose values are those of a field of another topic, and what else is equal there. */
    record Join(String topic, String field, String ofTopic, String ofField, Map<String, String> equal) {}

    /**
     * What the page says of a preset.
     *
     * @param keys the fields of the keys, by topic
     * @param arrows the states that may follow each state of a field, by {@code topic.field}; the first is the first state
     * @param records the lines of the first records
     */
    record Preset(
            String name,
            Map<String, String> keys,
            List<Join> joins,
            Map<String, Map<String, Set<String>>> arrows,
            String records) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Preset> presets() {
        String page;
        try {
            page = Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<MatchResult> headings = HEADING.matcher(page).results().toList();
        List<Preset> presets = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : page.length();
            presets.add(preset(
                    headings.get(i).group(1), page.substring(headings.get(i).end(), end)));
        }
        return presets;
    }

    /** The page with other first records of a preset. */
    static void write(String preset, String records) throws IOException {
        String page = Files.readString(FILE);
        int begin = page.indexOf("```records\n", page.indexOf("## " + preset + "\n")) + "```records\n".length();
        Files.writeString(FILE, page.substring(0, begin) + records + page.substring(page.indexOf("```", begin)));
    }

    private static Preset preset(String name, String text) {
        Map<String, String> keys = new LinkedHashMap<>();
        List<Join> joins = new ArrayList<>();
        String table = "";
        for (String line : text.lines().toList()) {
            List<List<String>> cells = cells(line);
            if (!line.startsWith("|")) {
                table = "";
            } else if (table.isEmpty()) {
                table = line;
            } else if (table.startsWith("| topic ") && !cells.get(0).isEmpty()) {
                keys.put(cells.get(0).get(0), cells.get(1).get(0));
            } else if (table.startsWith("| field ") && !cells.get(0).isEmpty()) {
                joins.add(join(keys.keySet(), cells));
            }
        }
        Map<String, Map<String, Set<String>>> arrows = new LinkedHashMap<>();
        STATES.matcher(text.replace('\n', ' ')).results().forEach(states -> {
            // A topic has dots too, as in `shop.orders.status`.
            arrows.put(states.group(1), arrows(states.group(2)));
        });
        MatchResult records = RECORDS.matcher(text).results().findFirst().orElseThrow();
        return new Preset(name, keys, joins, arrows, records.group(1));
    }

    /** The names in each cell. */
    private static List<List<String>> cells(String line) {
        return Arrays.stream(line.split("\\|", -1))
                .skip(1)
                .map(WorldPresetsPage::names)
                .toList();
    }

    private static List<String> names(String text) {
        return CODE.matcher(text).results().map(name -> name.group(1)).toList();
    }

    private static Join join(Set<String> topics, List<List<String>> cells) {
        String from = cells.get(0).get(0);
        String of = cells.get(1).get(0);
        Map<String, String> equal = new LinkedHashMap<>();
        String topic = topicOf(topics, from);
        String ofTopic = topicOf(topics, of);
        for (String each : cells.get(2)) {
            String[] names = each.split("=", -1);
            equal.put(names[0], names[names.length - 1]);
        }
        return new Join(topic, from.substring(topic.length() + 1), ofTopic, of.substring(ofTopic.length() + 1), equal);
    }

    private static String topicOf(Set<String> topics, String field) {
        return topics.stream()
                .filter(topic -> field.startsWith(topic + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field + " is of no topic of the table above"));
    }

    private static Map<String, Set<String>> arrows(String text) {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        for (String each : text.split(";", -1)) {
            String[] sides = each.split("→", -1);
            arrows.put(names(sides[0]).get(0), new LinkedHashSet<>(names(sides[1])));
        }
        return arrows;
    }
}
