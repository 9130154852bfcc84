// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Expression;
import io.streampair.expressions.InvalidExpressionException;
import io.streampair.faker.config.Validators;
import io.streampair.faker.express.ConnectTypes;
import io.streampair.faker.express.ConnectValues;
import io.streampair.faker.stream.KeySpace;
import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** {@code is}: an expression of draws, other fields, and arithmetic. */
final class IsGeneratorFactory implements GeneratorFactory {
    /** The name of the generator, and of its key. */
    static final String IS = "is";

    private static final int TRIALS = 32;

    @Override
    public void define(FieldDefinition field) {
        field.required(IS, Type.STRING, """
                The expression, such as round(price * quantity, 2) with the fields price and quantity; see \
                docs/draws.md. If this key is set, generator may be left out.""");
        field.optional("type", Type.STRING, null, Validators.oneOf(FieldType.NAMES), """
                The type of the values; by default that of the expression.""");
        field.optional("scale", Type.INT, null, Validators.between(0, 38), """
                The number of digits after the decimal point; decimal values only. By default that of the draw or \
                field that the expression is, otherwise 2.""");
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        Evaluator<Position> evaluator;
        try {
            evaluator = Expression.parse(field.raw(IS)).bind(new FieldScope(field, context));
        } catch (InvalidExpressionException e) {
            field.problem(IS, "The expression is invalid " + e.getMessage());
            return null;
        }
        Schema schema = ConnectTypes.schema(evaluator);
        boolean isSimple = schema != null && schema.type().isPrimitive();
        if (!isSimple && !field.has("type")) {
            field.problem(
                    IS,
                    "The type of its values is not one of a field, or is not known. Set " + field.key("type")
                            + ", or convert it, such as int64(x) or text(x)");
            return null;
        }
        FieldType type = field.type(isSimple ? ConnectValues.fieldType(schema) : FieldType.STRING);
        Integer known = isSimple ? ConnectTypes.scale(schema) : null;
        int scale = field.has("scale") ? field.scale() : known == null ? ConnectTypes.DEFAULT_SCALE : known;
        Generator generator = new ComputedGenerator(evaluator, type, scale);
        context.add(field, IS, greatestSize(generator, context));
        return generator;
    }

    /** Of some values; what cannot be made without other fields is tried with the first record. */
    private static long greatestSize(Generator generator, GeneratorContext context) {
        Position position = new Position(context.streamBits(), KeySpace.UNBOUNDED, index -> 0);
        long greatest = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            position.moveTo(trial);
            context.random().reset(SplitMix.mix(trial));
            try {
                greatest = Math.max(greatest, Trials.size(generator.value(position)));
            } catch (RuntimeException e) {
                return greatest;
            }
        }
        return greatest;
    }

    /** Converts the values of an expression to the type of its field. */
    private record ComputedGenerator(Evaluator<Position> evaluator, FieldType type, int scale) implements Generator {
        @Override
        public SchemaBuilder schema() {
            SchemaBuilder builder = type.schema(scale);
            return evaluator.isNullable() ? builder.optional() : builder;
        }

        @Override
        public Object value(Position at) {
            Object value = evaluator.value(at);
            if (value == null) {
                return null;
            }
            if (value instanceof java.util.Collection || value instanceof java.util.Map) {
                throw new EvaluationException("a list, map or struct is no value of type " + type.id());
            }
            return type.of(value, scale);
        }
    }
}
