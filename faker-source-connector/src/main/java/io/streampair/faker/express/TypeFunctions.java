// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Call;
import io.streampair.expressions.Code;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Function;
import io.streampair.expressions.FunctionBuilder;
import io.streampair.expressions.Kind;
import io.streampair.expressions.Type;
import io.streampair.faker.value.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** Functions that convert numbers to Connect's types. */
final class TypeFunctions {
    private static final String GROUP = "Connect's types";

    private TypeFunctions() {}

    static List<Function> all() {
        List<Function> all = new ArrayList<>();
        for (FieldType type : List.of(FieldType.INT8, FieldType.INT16, FieldType.INT32, FieldType.INT64)) {
            all.add(of(
                    type,
                    Type.INTEGER,
                    "The nearest integer of " + type.id().substring(3) + " bits; a half goes away from 0.",
                    type.id() + "(2.5)",
                    "3"));
        }
        for (FieldType type : List.of(FieldType.FLOAT32, FieldType.FLOAT64)) {
            all.add(of(
                    type,
                    Type.FLOAT,
                    "The nearest float of " + type.id().substring(5) + " bits.",
                    type.id() + "('1.5')",
                    "1.5"));
        }
        return all;
    }

    private static Function of(FieldType type, Type result, String sentence, String example, String shown) {
        Schema detail = type.schema(0).build();
        FunctionBuilder builder = FunctionBuilder.named(GROUP, type.id())
                .takes("value", Kind.VALUE)
                .gives(result)
                .says(sentence)
                .example(example, shown);
        return builder.does(new Function.Body() {
            @Override
            public <C> Code<C> bind(Call<C> call) {
                return call.strict((io.streampair.expressions.Computation.One) value -> converted(type, value))
                        .withDetail(detail);
            }
        });
    }

    private static Object converted(FieldType type, Object value) {
        try {
            Object raw = value;
            if (type != FieldType.FLOAT32 && type != FieldType.FLOAT64 && value instanceof Number number) {
                raw = rounded(number);
            }
            Number number = (Number) type.of(raw, 0);
            return number instanceof Double || number instanceof Float
                    ? (Object) number.doubleValue()
                    : (Object) number.longValue();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new EvaluationException("the value is not a number that fits into " + type.id());
        }
    }

    private static Number rounded(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
        if (number instanceof Double floating) {
            double nearest = StrictMath.floor(StrictMath.abs(floating) + 0.5);
            if (!(nearest < 0x1p63)) {
                throw new ArithmeticException();
            }
            return (long) StrictMath.copySign(nearest, floating);
        }
        return number;
    }
}
