// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Code;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Functions;
import io.streampair.expressions.Path;
import io.streampair.expressions.Scope;
import io.streampair.expressions.Type;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.express.FakerNames;
import io.streampair.faker.express.HostNames;
import io.streampair.faker.express.ValuePath;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.world.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** What the expression of a field sees: the fields beside it and around it, and the place of the row in its stream. */
class RowScope implements Scope<Row> {
    private static final List<String> OWN = List.of("now", "born", "entity", "index", "event");

    private final FrameCompiler frame;
    private final String field;
    private final LocaleChoice locales;
    private final CompiledField it;

    /**
     * @param frame the fields beside the field
     * @param field its name, which it cannot use
     * @param it what {@code it} is; null if there is none
     */
    RowScope(FrameCompiler frame, String field, LocaleChoice locales, CompiledField it) {
        this.frame = frame;
        this.field = field;
        this.locales = locales;
        this.it = it;
    }

    @Override
    public Code<Row> name(Path path) {
        String root = path.root();
        int levels = 0;
        for (FrameCompiler each = frame; each != null; each = each.outer()) {
            if (each.has(root) && !(each == frame && root.equals(field))) {
                CompiledField found = each.field(root);
                int up = levels;
                Code.ToObject<Row> values = up == 0
                        ? row -> row.value(found.index())
                        : row -> row.up(up).value(found.index());
                return part(found, path.steps(), root, false, values);
            }
            levels++;
        }
        Code<Row> itself = root.equals(field) ? itself(path) : null;
        if (itself != null) {
            return itself;
        }
        if (element() != null && root.equals("it") && it == null) {
            return element().code(path);
        }
        if (it != null && root.equals("it")) {
            Code.ToObject<Row> found =
                    row -> row.inner(it.index(), it.handle().parents().frame());
            return part(it, path.steps(), root, false, found);
        }
        if (root.equals("before") && !path.isQuoted() && !frame.life().isPlain()) {
            return before(path);
        }
        Code<Row> own = path.isQuoted() || !path.steps().isEmpty() ? null : own(root);
        if (own != null) {
            return own;
        }
        if (FakerNames.isOne(path)) {
            return locales.code(path);
        }
        throw new IllegalArgumentException(
                root.equals(field) ? "the field '" + field + "' cannot use its own value" : unknown(root));
    }

    /** What an output gives a record each; null if it is no such output. */
    ElementNames element() {
        return frame.each();
    }

    /** The field that the expression is of, or a part of it; null if it cannot use it. */
    Code<Row> itself(Path path) {
        return null;
    }

    /** A field of the row before this event, which may not be there. */
    private Code<Row> before(Path path) {
        FrameCompiler stream = frame.root();
        if (path.steps().isEmpty() || !(path.steps().get(0) instanceof Path.Field step)) {
            throw new IllegalArgumentException(
                    "'before' is the row before this event; write before with one of its fields");
        }
        if (!stream.has(step.name())) {
            throw missing("The stream " + stream.name(), step.name(), stream.names());
        }
        CompiledField found = stream.field(step.name());
        List<Path.Step> rest = path.steps().subList(1, path.steps().size());
        return part(found, rest, step.name(), true, row -> {
            Row before = row.before();
            return before == null ? null : before.value(found.index());
        });
    }

    private String unknown(String root) {
        return Suggestions.problem(
                "'" + root + "' is neither a field nor one of " + String.join(", ", OWN),
                Suggestions.didYouMean(root, names()),
                "Methods of Datafaker have the form Name.fullName");
    }

    /** The code of a field or a part of it, whose values come from {@code values}. */
    private static Code<Row> part(
            CompiledField of, List<Path.Step> steps, String name, boolean isNullable, Code.ToObject<Row> values) {
        CompiledField.Handle handle = of.handle();
        if (handle == null) {
            Schema schema = of.schema();
            return ValuePath.code(schema, new Path(name, false, steps), isNullable || schema.isOptional(), values);
        }
        if (steps.isEmpty() || !(steps.get(0) instanceof Path.Field step)) {
            throw new IllegalArgumentException("'" + name + "' stands for a whole row; write " + name
                    + " with one of its fields, as in " + name + "."
                    + (handle.table() == null ? "id" : handle.table().columns().get(0)));
        }
        List<Path.Step> rest = steps.subList(1, steps.size());
        boolean mayBeNull = isNullable || handle.isNullable();
        if (handle.table() != null) {
            return column(handle.table(), step.name(), rest, mayBeNull, values);
        }
        if (!handle.parents().has(step.name())) {
            throw missing(
                    "The stream " + handle.parents().name(),
                    step.name(),
                    handle.parents().names());
        }
        CompiledField parent = handle.parents().field(step.name());
        return part(parent, rest, step.name(), mayBeNull, row -> {
            Row found = (Row) values.value(row);
            return found == null ? null : found.value(parent.index());
        });
    }

    private static Code<Row> column(
            Table table, String name, List<Path.Step> rest, boolean isNullable, Code.ToObject<Row> values) {
        int column = table.column(name);
        if (column < 0) {
            throw missing("The table " + table.name(), name, table.columns());
        }
        Schema schema = table.schemas().get(column);
        return ValuePath.code(schema, new Path(name, false, rest), isNullable || schema.isOptional(), row -> {
            Object[] found = (Object[]) values.value(row);
            return found == null ? null : found[column];
        });
    }

    private static IllegalArgumentException missing(String where, String name, Collection<String> names) {
        return new IllegalArgumentException(Suggestions.problem(
                where + " has no '" + name + "'",
                Suggestions.didYouMean(name, names),
                "It has " + Suggestions.listed(names)));
    }

    private Code<Row> own(String name) {
        return switch (name) {
            case HostNames.NOW -> Code.ofPresent(Type.TIMESTAMP, row -> instant(row.now()));
            case "born" -> Code.ofPresent(Type.TIMESTAMP, row -> instant(row.born()));
            case "entity", "index", HostNames.INDEX -> Code.ofLongs(Row::entity);
            case "event" -> Code.ofLongs(row -> row.event().number());
            case "state" -> {
                String[] states = frame.life().states().toArray(new String[0]);
                yield states.length == 0
                        ? null
                        : Code.ofPresent(Type.TEXT, row -> states[row.event().state()]);
            }
            case "position" -> {
                ElementNames element = element();
                yield element == null
                        ? null
                        : Code.ofLongs(row -> element.elements().position());
            }
            case HostNames.STEP ->
                frame.life().isPlain()
                        ? Code.ofLongs(Row::entity)
                        : Code.ofLongs(row -> row.event().number());
            case HostNames.SERIES -> series();
            default -> null;
        };
    }

    /** In a life the events are the steps of a walk; otherwise the entities are. */
    private Code<Row> series() {
        long salt = SplitMix.hash(field);
        long series = SplitMix.mix(frame.seriesBits() ^ salt);
        return frame.life().isPlain()
                ? Code.ofLongs(row -> series)
                : Code.ofLongs(row -> SplitMix.mix(row.event().bits() ^ salt));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>();
        for (FrameCompiler each = frame; each != null; each = each.outer()) {
            names.addAll(each.names());
        }
        names.remove(field);
        names.addAll(OWN);
        if (!frame.life().states().isEmpty()) {
            names.add("state");
        }
        return names;
    }

    @Override
    public ZoneId zone() {
        return frame.context().zone();
    }

    @Override
    public Functions functions() {
        return frame.context().functions();
    }

    @Override
    public Object field(Object parent, String name) {
        throw new EvaluationException("the value has no fields");
    }
}
