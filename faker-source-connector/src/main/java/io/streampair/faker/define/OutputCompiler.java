// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Expression;
import io.streampair.expressions.InvalidExpressionException;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.config.Validators;
import io.streampair.faker.record.FieldSchema;
import io.streampair.faker.world.Row;
import java.util.ArrayList;
import java.util.List;

/** Compiles what the events of a stream are written as. */
final class OutputCompiler {
    private static final List<String> KEYS = List.of("topic", "when", "key", "fields", "value", "tombstones");
    private static final List<String> VALUES = List.of("row", "debezium");
    private static final int MOST = 20;

    private final StreamDefinition stream;
    private final FrameCompiler fields;

    OutputCompiler(StreamDefinition stream) {
        this.stream = stream;
        this.fields = stream.fields();
    }

    /** @throws DefinitionException if one of them is wrong */
    List<DefinedOutput> compile() {
        if (stream.emit() == null) {
            return List.of(output(stream.topic(), stream.part(), null, null, stream.key(), false, false, 0));
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
                            "Write row or debezium"));
        }
        FrameCompiler own = output.has("fields") ? own(output.get("fields"), topic) : null;
        return output(
                topic,
                output.part(),
                output.has("when") ? condition(output.get("when")) : null,
                own,
                output.has("key") ? output.texts("key") : stream.key(),
                value.equals("debezium"),
                output.flag("tombstones", false),
                number);
    }

    private FrameCompiler own(Part part, String topic) {
        FrameCompiler own = fields.within(topic, part, part.map("the fields, each with its expression"));
        for (DefinitionException problem : own.compile()) {
            throw problem;
        }
        return own;
    }

    private Evaluator<Row> condition(Part when) {
        LocaleChoice locale = LocaleChoice.of(fields.context(), fields.context().locale());
        try {
            return Expression.parse(when.text()).bindCondition(new RowScope(fields, "", locale, null));
        } catch (InvalidExpressionException e) {
            throw when.problem(e);
        }
    }

    private DefinedOutput output(
            String topic,
            Part place,
            Evaluator<Row> when,
            FrameCompiler own,
            List<Part> key,
            boolean isEnvelope,
            boolean hasTombstones,
            int number) {
        FrameCompiler frame = own == null ? fields : own;
        List<DefinedOutput.Column> columns = new ArrayList<>();
        for (String field : frame.names()) {
            CompiledField compiled = frame.field(field);
            if (compiled.isWritten()) {
                columns.add(column(field, compiled, own != null));
            }
        }
        if (columns.isEmpty()) {
            throw place.problem("The stream '" + stream.name() + "' has no field that is written. Fields that begin"
                    + " with _, references and rows are not");
        }
        int written = columns.size();
        int[] positions =
                key.stream().mapToInt(part -> position(part, own, columns)).toArray();
        return new DefinedOutput(
                topic,
                when,
                own == null ? null : own.frame(),
                fields.names().size() + number,
                columns,
                written,
                positions,
                isEnvelope,
                hasTombstones,
                place.problem("").getMessage());
    }

    private static DefinedOutput.Column column(String name, CompiledField field, boolean isOwn) {
        return new DefinedOutput.Column(new FieldSchema(name, field.schema()), field.index(), isOwn);
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
                    "Its fields are " + String.join(", ", fields.names())));
        }
        CompiledField field = frame.field(name);
        if (field.handle() != null) {
            throw part.problem("'" + name + "' stands for a whole row. Use a field that is one of its fields");
        }
        if (field.schema().isOptional()) {
            throw part.problem("The key '" + name + "' may be null. Use a field that never is, or coalesce(x, …)");
        }
        DefinedOutput.Column column = column(name, field, isOwn);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).index() == column.index() && columns.get(i).isOwn() == isOwn) {
                return i;
            }
        }
        columns.add(column);
        return columns.size() - 1;
    }
}
