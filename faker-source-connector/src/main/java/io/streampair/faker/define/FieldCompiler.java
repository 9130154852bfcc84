// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Code;
import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Expression;
import io.streampair.expressions.InvalidExpressionException;
import io.streampair.expressions.Path;
import io.streampair.expressions.Type;
import io.streampair.faker.express.ConnectTypes;
import io.streampair.faker.express.ConnectValues;
import io.streampair.faker.express.ValuePath;
import io.streampair.faker.value.FieldType;
import io.streampair.faker.world.Maker;
import io.streampair.faker.world.Row;
import io.streampair.faker.world.Setters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Compiles one field. */
final class FieldCompiler {
    private static final List<String> KEYS = List.of(
            "is",
            "type",
            "scale",
            "locale",
            "optional",
            "doc",
            "choice",
            "enum",
            "fixed",
            "struct",
            "map",
            "array",
            "of",
            "one_of",
            "hidden");
    private static final List<String> FORMS = List.of("is", "choice", "struct", "map", "array", "one_of");

    private static final Pattern DATE = Pattern.compile("\\s*\\d{4}-\\d{2}-\\d{2}\\s*");

    private final FrameCompiler frame;
    private final WorldContext context;
    private final String name;
    private final int index;

    FieldCompiler(FrameCompiler frame, String name, int index) {
        this.frame = frame;
        this.context = frame.context();
        this.name = name;
        this.index = index;
    }

    CompiledField compile(Part part) {
        CompiledField own = own(part);
        Map<Integer, Part> sets = frame.outer() == null ? frame.life().sets().get(name) : null;
        return sets == null ? own : set(own, sets);
    }

    /** A field that states set. */
    private CompiledField set(CompiledField own, Map<Integer, Part> sets) {
        if (own.handle() != null) {
            throw sets.values()
                    .iterator()
                    .next()
                    .problem("'" + name + "' stands for a whole row, which nothing can set");
        }
        Sets compiled = new Sets(own.schema(), own.schema().isOptional());
        sets.forEach(compiled::add);
        if (compiled.isOptional && !own.schema().isOptional()) {
            // What one state sets to null is null for the expressions of the others.
            compiled = new Sets(own.schema(), true);
            sets.forEach(compiled::add);
        }
        Setters.Previous previous = compiled.usesPrevious ? compiled.previous : null;
        frame.frame()
                .define(index, new Setters(frame.frame().maker(index), compiled.byState, previous, context.random()));
        Schema schema = ConnectTypes.withOptional(own.schema(), compiled.isOptional);
        return new CompiledField(index, schema, null, own.isWritten());
    }

    /** The expressions that states set a field to. The field itself is to them what it was before. */
    private final class Sets {
        private final Schema schema;
        private final boolean wasOptional;
        private final Setters.Previous previous = new Setters.Previous();
        private final Maker[] byState = new Maker[frame.life().states().size()];
        private boolean isOptional;
        private boolean usesPrevious;

        private Sets(Schema schema, boolean isOptional) {
            this.schema = schema;
            this.wasOptional = isOptional;
            this.isOptional = isOptional;
        }

        private void add(int state, Part part) {
            LocaleChoice locale = LocaleChoice.of(context, context.locale());
            Evaluator<Row> evaluator = evaluator(part, new RowScope(frame, name, locale, null) {
                @Override
                Code<Row> itself(Path path) {
                    usesPrevious = true;
                    return ValuePath.code(schema, path, wasOptional, row -> previous.value());
                }
            });
            isOptional |= evaluator.isNullable();
            byState[state] = converting(schema, evaluator);
        }
    }

    private CompiledField own(Part part) {
        if (part.isMap()) {
            return ofMap(new Section(part, "a field", KEYS));
        }
        if (HandleReader.isHandle(part.text())) {
            return new HandleReader(frame, name, index).read(part);
        }
        LocaleChoice locale = LocaleChoice.of(context, context.locale());
        return computed(part, evaluator(part, locale), null, new Options(null));
    }

    private CompiledField ofMap(Section field) {
        List<String> forms = FORMS.stream().filter(field::has).toList();
        if (forms.isEmpty() && field.has("type") && frame.life().sets().containsKey(name)) {
            Schema schema = FieldTypes.named(field.get("type"))
                    .schema((int) field.whole("scale", 0, 38, ConnectTypes.DEFAULT_SCALE))
                    .optional()
                    .build();
            return define(new Made(schema, row -> null), new Options(field));
        }
        if (forms.size() != 1) {
            throw field.part().problem("The field '" + name + "' needs exactly one of " + String.join(", ", FORMS));
        }
        Options options = new Options(field);
        InnerCompiler inner = new InnerCompiler(frame, name, index);
        return switch (forms.get(0)) {
            case "choice" -> define(inner.choice(field), options);
            case "struct" -> define(inner.struct(field.get("struct")), options);
            case "map" -> define(inner.map(field.get("map")), options);
            case "array" -> define(inner.array(field), options);
            case "one_of" -> define(inner.oneOf(field.get("one_of")), options);
            default -> ofExpression(field, options);
        };
    }

    private CompiledField ofExpression(Section field, Options options) {
        Part is = field.get("is");
        if (HandleReader.isHandle(is.text())) {
            throw is.problem("A reference or row stands alone: write " + name + ": " + is.text());
        }
        return computed(is, evaluator(is, locale(field)), field, options);
    }

    private Evaluator<Row> evaluator(Part part, LocaleChoice locale) {
        return evaluator(part, new RowScope(frame, name, locale, null));
    }

    private Evaluator<Row> evaluator(Part part, RowScope scope) {
        if (DATE.matcher(part.text()).matches()) {
            throw part.problem("This is a subtraction. Write a date as text in quotes within quotes: \"'"
                    + part.text().strip() + "'\"");
        }
        try {
            Expression expression = Expression.parse(part.text());
            return context.nesting().within(expression.depth() - 1, part, () -> expression.bind(scope));
        } catch (InvalidExpressionException e) {
            throw part.problem(e);
        }
    }

    private LocaleChoice locale(Section field) {
        Part locale = field.get("locale");
        if (locale == null) {
            return LocaleChoice.of(context, context.locale());
        }
        if (WorldContext.locale(locale.text()) != null) {
            return LocaleChoice.of(context, WorldContext.locale(locale.text()));
        }
        Evaluator<Row> tag = evaluator(locale, LocaleChoice.of(context, context.locale()));
        Collection<String> tags = tags(locale);
        for (String each : tags) {
            if (WorldContext.locale(each) == null) {
                throw locale.problem("Datafaker has no texts in the locale '" + each + "' of the column. Use another");
            }
        }
        return LocaleChoice.of(context, tag, tags);
    }

    /** The values of a column of a table that a handle of the same frame names: all are known. */
    private Collection<String> tags(Part locale) {
        List<Path> names = Expression.parse(locale.text()).names();
        boolean isName = names.size() == 1 && !Expression.parse(locale.text()).isCompound();
        if (isName && names.get(0).steps().size() == 1 && frame.has(names.get(0).root())) {
            CompiledField.Handle handle = frame.field(names.get(0).root()).handle();
            if (handle != null && handle.table() != null && names.get(0).steps().get(0) instanceof Path.Field column) {
                int index = handle.table().column(column.name());
                if (handle.table().schemas().get(index).isOptional()) {
                    throw locale.problem(
                            "The column '" + column.name() + "' has no locale in some row. Write one there");
                }
                return handle.table().texts(index);
            }
        }
        throw locale.problem("The locales must be known: write a tag such as de-AT, or a column of a row, such as"
                + " place.locale");
    }

    private CompiledField computed(Part is, Evaluator<Row> evaluator, Section field, Options options) {
        Schema known = ConnectTypes.schema(evaluator);
        boolean isTyped = field != null && field.has("type");
        FieldType type = isTyped ? FieldTypes.named(field.get("type")) : null;
        if (known == null && type == null) {
            throw is.problem("The type of the values is not that of a field, or not known. Convert them, such as"
                    + " int64(x) or text(x)");
        }
        if (type != null && known != null && !known.type().isPrimitive()) {
            throw field.get("type").problem("A list, map or struct has no other type. Remove type");
        }
        // Of the other types the expression's value is the one that is written.
        boolean isConverted = type != null || evaluator.type() == Type.DECIMAL || evaluator.type() == Type.UUID;
        Schema schema = known;
        if (type != null) {
            Integer scale = known == null ? null : ConnectTypes.scale(known);
            int digits = scale == null ? ConnectTypes.DEFAULT_SCALE : scale;
            schema = type.schema((int) field.whole("scale", 0, 38, digits)).build();
        } else if (field != null && field.has("scale")) {
            if (ConnectTypes.type(known) != Type.DECIMAL) {
                throw field.keyPart("scale").problem("The values are no decimals, so they have no scale. Remove it");
            }
            schema = FieldType.DECIMAL
                    .schema((int) field.whole("scale", 0, 38, 0))
                    .build();
        }
        if (field != null && field.has("fixed")) {
            schema = AvroSchemas.fixed(field, is, schema);
        }
        Schema full = ConnectTypes.withOptional(schema, evaluator.isNullable());
        return define(new Made(full, isConverted ? converting(full, evaluator) : evaluator::value), options);
    }

    /** Other fields see the value as it is written: in its type, and with its digits. */
    private static Maker converting(Schema schema, Evaluator<Row> evaluator) {
        UnaryOperator<Object> conversion = ConnectValues.to(schema);
        return row -> ConnectTypes.ofConnect(schema, conversion.apply(evaluator.value(row)));
    }

    private CompiledField define(Made made, Options options) {
        context.schemaParts().add(made.schema(), frame.part(name));
        frame.frame().define(index, made.maker());
        return new CompiledField(index, options.complete(made.schema()), null, !options.isHidden(name));
    }

    /**
     * A field before its options.
     *
     * @param schema optional if values may be null
     */
    record Made(Schema schema, Maker maker) {}

    /** What a field says of its schema beside its type. */
    private static final class Options {
        private final boolean isOptional;
        private final String doc;
        private final Boolean hidden;

        private Options(Section field) {
            this.isOptional = field != null && field.flag("optional", false);
            this.doc = field == null ? null : field.text("doc", null);
            boolean isSaid = field != null && field.has("hidden");
            this.hidden = isSaid ? (Boolean) field.flag("hidden", true) : null;
        }

        private boolean isHidden(String name) {
            return hidden == null ? name.startsWith("_") : hidden;
        }

        private Schema complete(Schema schema) {
            if (doc == null) {
                return ConnectTypes.withOptional(schema, isOptional || schema.isOptional());
            }
            SchemaBuilder builder = ConnectTypes.copy(schema).doc(doc);
            return isOptional || schema.isOptional()
                    ? builder.optional().build()
                    : builder.required().build();
        }
    }
}
