// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.pipeline.command.Terminal;
import io.streampair.verification.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of comparing topics and tables with a world.
 *
 * @param references between the tables
 * @param notes sentences about what is not checked
 */
public record WorldVerdict(
        List<TopicVerdict> topics, List<RowsVerdict> tables, ReferencesVerdict references, List<String> notes) {
    /** Keeps the lists. */
    public WorldVerdict {
        topics = List.copyOf(topics);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    public boolean isRight() {
        return topics.stream().allMatch(TopicVerdict::isRight)
                && tables.stream().allMatch(RowsVerdict::isRight)
                && references.isRight();
    }

    /** How many records should be in the topics. */
    public long records() {
        return topics.stream().mapToLong(TopicVerdict::expected).sum();
    }

    /** All that is wrong, by its kind: records of all topics, rows of all tables and references between them. */
    public List<Finding> findings() {
        Map<String, Finding> all = new LinkedHashMap<>();
        for (String kind : List.of("missing", "altered", "surplus", "repeated")) {
            all.put("records " + kind, new Finding("records " + kind));
        }
        for (String kind : List.of("missing", "wrong", "surplus")) {
            all.put("rows " + kind, new Finding("rows " + kind));
        }
        topics.forEach(topic -> topic.findings()
                .findings()
                .forEach(each -> add(all.get("records " + each.name()), each, topic.topic())));
        tables.forEach(table ->
                table.findings().findings().forEach(each -> add(all.get("rows " + each.name()), each, table.table())));
        Finding missing =
                new Finding("references missing").counted(references.missing().count());
        references.missing().examples().forEach(missing::addExample);
        all.put(missing.name(), missing);
        return List.copyOf(all.values());
    }

    private static void add(Finding sum, Finding each, String where) {
        sum.counted(sum.count() + each.count());
        each.examples().forEach(example -> sum.addExample(where + ": " + example));
    }

    /** The verdict in sentences, with examples of what is wrong. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        topics.forEach(topic -> lines.addAll(topic.lines()));
        tables.forEach(table -> lines.addAll(table.lines()));
        lines.addAll(references.lines());
        lines.addAll(notes);
        return lines;
    }

    /** Prints the verdict; the sentences about what is right in green, about what is wrong in red. */
    public void print(Terminal terminal) {
        topics.forEach(topic -> print(terminal, topic.isRight(), topic.lines()));
        tables.forEach(table -> print(terminal, table.isRight(), table.lines()));
        if (!references.lines().isEmpty()) {
            print(terminal, references.isRight(), references.lines());
        }
        notes.forEach(terminal::line);
    }

    private static void print(Terminal terminal, boolean right, List<String> lines) {
        String first = lines.get(0);
        terminal.line(right ? terminal.good(first) : terminal.bad(first));
        lines.subList(1, lines.size()).forEach(terminal::line);
    }
}
