// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A function, with what its users read of it.
 *
 * @param name its name
 * @param group the heading that it is described under
 * @param parameters its parameters; optional ones come last
 * @param isRepeated whether the last parameter may be repeated
 * @param result the type of its results
 * @param sentence what it does
 * @param examples what it gives
 * @param body what it does
 */
public record Function(
        String name,
        String group,
        List<Parameter> parameters,
        boolean isRepeated,
        Type result,
        String sentence,
        List<Example> examples,
        Body body) {
    /**
     * A parameter.
     *
     * @param name its name
     * @param kind what it takes
     * @param isOptional whether calls may leave it out
     */
    public record Parameter(String name, Kind kind, boolean isOptional) {}

    /**
     * An example.
     *
     * @param expression a call
     * @param result its text
     */
    public record Example(String expression, String result) {}

    /** Makes the code of a call. */
    @FunctionalInterface
    public interface Body {
        /**
         * @param <C> what the code is evaluated for
         * @throws InvalidExpressionException if the arguments do not fit
         */
        <C> Code<C> bind(Call<C> call);
    }

    public Function {
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    boolean takes(int count) {
        long least = parameters.stream().filter(each -> !each.isOptional()).count();
        return count >= least && (isRepeated || count <= parameters.size());
    }

    /** Such as {@code floor(timestamp, step)}. */
    public String signature() {
        String list = parameters.stream()
                .map(each -> each.isOptional() ? "[" + each.name() + "]" : each.name())
                .collect(Collectors.joining(", "));
        return name + "(" + list + (isRepeated ? ", …" : "") + ")";
    }
}
