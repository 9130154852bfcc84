// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.cassandra.value.FieldPath;
import io.streampair.expressions.Path;
import java.util.ArrayList;
import java.util.List;

/** The names of expressions: they are the sources of a mapping. */
public final class RecordNames {
    /** What names begin with. */
    public static final List<String> ROOTS = List.of(
            "value",
            "key",
            "envelope",
            "header.NAME",
            "topic",
            "partition",
            "offset",
            "timestamp",
            "item",
            "item_index");

    private RecordNames() {}

    /**
     * The source that a name stands for; null if its first part is unknown.
     *
     * @throws IllegalArgumentException that says what is wrong with what follows the first part
     */
    public static Source source(Path name) {
        if (name.isQuoted()) {
            return quoted(name);
        }
        return switch (name.root()) {
            case "value" -> new Source.Value(path(name.steps()));
            case "key" -> new Source.Key(path(name.steps()));
            case "envelope" -> new Source.Envelope(path(name.steps()));
            case "header" -> header(name.steps());
            case "topic" -> withoutFields(Source.Metadata.TOPIC, name);
            case "partition" -> withoutFields(Source.Metadata.PARTITION, name);
            case "offset" -> withoutFields(Source.Metadata.OFFSET, name);
            case "timestamp" -> withoutFields(Source.Metadata.TIMESTAMP, name);
            case "item" -> new Source.Item(path(name.steps()));
            case "item_index" -> withoutFields(Source.Element.INDEX, name);
            default -> null;
        };
    }

    /** All sources that the names stand for. */
    static List<Source> sources(List<Path> names) {
        List<Source> sources = new ArrayList<>();
        for (Path name : names) {
            Source source = source(name);
            if (source != null) {
                sources.add(source);
            }
        }
        return sources;
    }

    /** A whole source in double quotes, as in a mapping. */
    private static Source quoted(Path name) {
        if (!name.steps().isEmpty()) {
            throw new IllegalArgumentException(
                    "put the whole path within the double quotes, as in \"value.first name\"");
        }
        return SourceParser.quoted(name.root());
    }

    private static Source withoutFields(Source source, Path name) {
        if (!name.steps().isEmpty()) {
            throw new IllegalArgumentException(source + " has no fields");
        }
        return source;
    }

    /** The name of a header is all that follows without brackets. */
    private static Source header(List<Path.Step> steps) {
        int end = 0;
        StringBuilder name = new StringBuilder();
        while (end < steps.size() && steps.get(end) instanceof Path.Field field && !field.isInBrackets()) {
            name.append(end == 0 ? "" : ".").append(field.name());
            end++;
        }
        if (end == 0) {
            throw new IllegalArgumentException("the header's name is missing; write header.NAME");
        }
        return new Source.Header(name.toString(), path(steps.subList(end, steps.size())));
    }

    private static FieldPath path(List<Path.Step> steps) {
        List<FieldPath.Step> path = new ArrayList<>();
        for (Path.Step step : steps) {
            path.add(
                    step instanceof Path.Field field
                            ? new FieldPath.Name(field.name(), false)
                            : new FieldPath.Index(((Path.Element) step).index()));
        }
        return new FieldPath(path);
    }
}
