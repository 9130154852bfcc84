// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Expression;
import io.streampair.expressions.InvalidExpressionException;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.config.Validators;
import io.streampair.faker.define.DefinedOutput.Form;
import io.streampair.faker.record.FieldSchema;
import io.streampair.faker.world.Condition;
import io.streampair.faker.world.Elements;
import io.streampair.faker.world.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.Schema;

/** Compiles what the events of a stream are written as. */
final class OutputCompiler {
    private static final List<String> KEYS = List.of("topic", "when", "for", "key", "fields", "value", "tombstones");
    private static final List<String> VALUES = List.of("row", "json", "debezium");
    private static final int MOST = 20;
    private static final Pattern FROM_BIRTH = Pattern.compile("\\s*event\\s*==\\s*0\\s*(\\bor\\b.*)?", Pattern.DOTALL);

    private final StreamDefinition stream;
    private final FrameCompiler fields;

    OutputCompiler(StreamDefinition stream) {
        this.stream = stream;
        this.fields = stream.fields();
    }

    /** @throws DefinitionException if one of them is wrong */
    List<DefinedOutput> compile() {
        if (stream.emit() == null) {
            return List.of(
                    output(stream.topic(), stream.part(), null, true, null, null, stream.key(), Form.ROW, false, 0));
        }
        List<Part> parts = stream.emit().list("a list of outputs, each with a topic");
        if (parts.isEmpty() || parts.size() > MOST) {
            throw stream.emit().problem("Expected 1 to " + MOST + " outputs");
        }
        List<DefinedOutput> outputs = new ArrayList<>();
        for (Part part : parts) {
            outputs.add(output(new Section(part, "an output", KEYS), outputs.size()));
        }
        return outputs;
    }

    private DefinedOutput output(Section output, int number) {
        String topic = output.text("topic", stream.topic());
        if (!Validators.isTopic(topic)) {
            throw output.get("topic").problem("A topic has 1 to 249 letters, digits, dots, underscores and hyphens");
        }
        String value = output.text("value", "row");
        if (!VALUES.contains(value)) {
            throw output.get("value")
                    .problem(Suggestions.problem(
                            "Unknown value '" + value + "'",
                            Suggestions.didYouMean(value, VALUES),
                            "Write row, json or debezium"));
        }
        if (output.flag("tombstones", false) && !value.equals("debezium")) {
            throw output.keyPart("tombstones")
                    .problem("A deletion writes a tombstone anyway, except with value: debezium. Remove tombstones");
        }
        Form form = Form.valueOf(value.toUpperCase(Locale.ROOT));
        ElementNames element = output.has("for") ? element(output, form) : null;
        FrameCompiler own = output.has("fields") ? own(output.get("fields"), topic, element) : null;
        return output(
                topic,
                output.part(),
                output.has("when") ? condition(output.get("when"), element, topic, number) : null,
                isFromBirth(output.get("when")),
                element,
                own,
                output.has("key") ? output.texts("key") : stream.key(),
                form,
                output.flag("tombstones", false),
                number);
    }

    private ElementNames element(Section output, Form form) {
        Part part = output.get("for");
        String name = part.text();
        if (!fields.has(name)) {
            throw part.problem(Suggestions.problem(
                    "The stream '" + fields.name() + "' has no field '" + name + "'",
                    Suggestions.didYouMean(name, fields.names()),
                    "Name an array of it"));
        }
        CompiledField array = fields.field(name);
        if (array.handle() != null || array.schema().type() != Schema.Type.ARRAY) {
            throw part.problem("'" + name + "' is no array, so it has no elements. Name one, or remove for");
        }
        if (form == Form.DEBEZIUM || !output.has("fields")) {
            throw part.problem(
                    "Elements have no rows of their own. Name fields of the output, such as fields: {x: it.x}"
                            + (form == Form.DEBEZIUM ? ", and remove value" : ""));
        }
        return new ElementNames(array.schema().valueSchema(), new Elements(array.index()));
    }

    private FrameCompiler own(Part part, String topic, ElementNames element) {
        FrameCompiler own = fields.withinFor(element, topic, part, part.map("the fields, each with its expression"));
        for (DefinitionException problem : own.compile()) {
            throw problem;
        }
        return own;
    }

    private Condition condition(Part when, ElementNames element, String topic, int number) {
        WorldContext context = fields.context();
        LocaleChoice locale = LocaleChoice.of(context, context.locale());
        RowScope scope = new RowScope(fields, "", locale, null) {
            @Override
            ElementNames element() {
                return element;
            }
        };
        try {
            Evaluator<Row> evaluator = Expression.parse(when.text()).bindCondition(scope);
            return new Condition(evaluator, topic, number, context.random());
        } catch (InvalidExpressionException e) {
            throw when.problem(e);
        }
    }

    /** Whether an output has the first event of each entity, as far as its condition says so plainly. */
    private boolean isFromBirth(Part when) {
        return when == null || (FROM_BIRTH.matcher(when.text()).matches() && !fields.has("event"));
    }

    private DefinedOutput output(
            String topic,
            Part place,
            Condition when,
            boolean isFromBirth,
            ElementNames element,
            FrameCompiler own,
            List<Part> key,
            Form form,
            boolean hasTombstones,
            int number) {
        FrameCompiler frame = own == null ? fields : own;
        List<DefinedOutput.Column> columns = new ArrayList<>();
        for (String field : frame.names()) {
            CompiledField compiled = frame.field(field);
            if (compiled.isWritten()) {
                fields.context().schemaParts().add(compiled.schema(), place);
                columns.add(column(frame, field, own != null));
            }
        }
        if (columns.isEmpty()) {
            throw place.problem("The stream '" + stream.name() + "' has no field that is written. Fields that begin"
                    + " with _, references and rows are not");
        }
        int written = columns.size();
        Set<String> names = new HashSet<>();
        for (Part part : key) {
            if (!names.add(part.text())) {
                throw part.problem("The key has '" + part.text() + "' twice. Remove one");
            }
        }
        int[] positions =
                key.stream().mapToInt(part -> position(part, own, columns)).toArray();
        return new DefinedOutput(
                topic,
                when,
                isFromBirth && element == null && !fields.life().deletes(),
                element == null ? null : element.elements(),
                own == null ? null : own.frame(),
                fields.names().size() + number,
                columns,
                written,
                positions,
                form,
                hasTombstones,
                place.problem("").getMessage());
    }

    private static DefinedOutput.Column column(FrameCompiler frame, String name, boolean isOwn) {
        CompiledField field = frame.field(name);
        return new DefinedOutput.Column(
                new FieldSchema(name, field.schema()), field.index(), isOwn, frame.origin(name));
    }

    /** The position of a field of the key, which is added if the value does not have it. */
    private int position(Part part, FrameCompiler own, List<DefinedOutput.Column> columns) {
        String name = part.text();
        boolean isOwn = own != null && own.has(name);
        FrameCompiler frame = isOwn ? own : fields;
        if (!frame.has(name)) {
            throw part.problem(Suggestions.problem(
                    "The stream '" + fields.name() + "' has no field '" + name + "'",
                    Suggestions.didYouMean(name, fields.names()),
                    "Its fields are " + Suggestions.listed(fields.names())));
        }
        CompiledField field = frame.field(name);
        if (field.handle() != null) {
            throw part.problem("'" + name + "' stands for a whole row. Use a field that is one of its fields");
        }
        if (field.schema().isOptional()) {
            throw part.problem("The key '" + name + "' may be null. Use a field that never is, or coalesce(x, …)");
        }
        DefinedOutput.Column column = column(frame, name, isOwn);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).index() == column.index() && columns.get(i).isOwn() == isOwn) {
                return i;
            }
        }
        columns.add(column);
        return columns.size() - 1;
    }
}
