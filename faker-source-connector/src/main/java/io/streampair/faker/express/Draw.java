// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Call;
import io.streampair.expressions.Code;
import io.streampair.expressions.Computation;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Function;
import io.streampair.expressions.FunctionBuilder;
import org.apache.kafka.connect.data.Schema;

/** Makes functions that draw: each evaluation gives another value. */
final class Draw {
    private Draw() {}

    /** A function that draws after its arguments are evaluated; constant arguments are tried at once. */
    static Function of(FunctionBuilder builder, Computation.Many draw) {
        return of(builder, null, draw);
    }

    static Function of(FunctionBuilder builder, Schema detail, Computation.Many draw) {
        return builder.does(new Function.Body() {
            @Override
            public <C> Code<C> bind(Call<C> call) {
                return Draw.bind(call, draw).withDetail(detail);
            }
        });
    }

    static <C> Code<C> bind(Call<C> call, Computation.Many draw) {
        call.setVaries();
        Object[] constants = constants(call);
        if (constants != null) {
            try {
                draw.value(constants);
            } catch (EvaluationException | ArithmeticException e) {
                throw call.invalid(0, e.getMessage());
            }
        }
        return call.strict(draw);
    }

    /** The arguments; null unless all are constant, and not null. */
    private static <C> Object[] constants(Call<C> call) {
        Object[] constants = new Object[call.size()];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = call.isConstant(i) ? call.values(i).value(null) : null;
            if (constants[i] == null) {
                return null;
            }
        }
        return constants;
    }

    /** A number that must be constant, from 0 to 1. */
    static <C> double probability(Call<C> call, int index) {
        double probability = constant(call, index);
        if (!(probability >= 0 && probability <= 1)) {
            throw call.invalid(index, "expected a probability from 0 to 1");
        }
        return probability;
    }

    /** A number that must be constant. */
    static <C> double constant(Call<C> call, int index) {
        return number(constantNumber(call, index));
    }

    /** An integer that must be constant; the function takes no other numbers there. */
    static <C> long whole(Call<C> call, int index) {
        return (Long) constantNumber(call, index);
    }

    private static <C> Number constantNumber(Call<C> call, int index) {
        if (!call.isConstant(index) || !(call.values(index).value(null) instanceof Number number)) {
            throw call.invalid(index, "expected a constant number");
        }
        return number;
    }

    static double number(Object argument) {
        return ((Number) argument).doubleValue();
    }

    static void require(boolean holds, String problem) {
        if (!holds) {
            throw new EvaluationException(problem);
        }
    }
}
