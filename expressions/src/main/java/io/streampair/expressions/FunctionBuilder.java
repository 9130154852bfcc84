// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.ArrayList;
import java.util.List;

/** Builds the functions of a group, in the order of their description. */
public final class FunctionBuilder {
    private final String name;
    private final String group;
    private final List<Function.Parameter> parameters = new ArrayList<>();
    private final List<Function.Example> examples = new ArrayList<>();
    private boolean isRepeated;
    private Type result = Type.ANY;
    private boolean isOfCommonType;
    private String sentence;

    private FunctionBuilder(String group, String name) {
        this.group = group;
        this.name = name;
    }

    /** @param group the heading that it is described under */
    public static FunctionBuilder named(String group, String name) {
        return new FunctionBuilder(group, name);
    }

    public FunctionBuilder takes(String parameter, Kind kind) {
        parameters.add(new Function.Parameter(parameter, kind, false));
        return this;
    }

    public FunctionBuilder mayTake(String parameter, Kind kind) {
        parameters.add(new Function.Parameter(parameter, kind, true));
        return this;
    }

    /** The last parameter may be repeated. */
    public FunctionBuilder repeated() {
        isRepeated = true;
        return this;
    }

    public FunctionBuilder gives(Type type) {
        result = type;
        return this;
    }

    /** The results have the type that the arguments have in common. */
    FunctionBuilder givesCommon() {
        isOfCommonType = true;
        return this;
    }

    public FunctionBuilder says(String text) {
        sentence = text;
        return this;
    }

    public FunctionBuilder example(String expression, String text) {
        examples.add(new Function.Example(expression, text));
        return this;
    }

    private Function computes(Computation computation) {
        boolean isOfCommon = isOfCommonType;
        return does(new Function.Body() {
            @Override
            public <C> Code<C> bind(Call<C> call) {
                return isOfCommon ? call.strictOfCommon(computation) : call.strict(computation);
            }
        });
    }

    /** Computes a value of one argument; null if an argument is null. */
    public Function computesOne(Computation.One computation) {
        return computes(computation);
    }

    /** Computes a value of two arguments; null if an argument is null. */
    public Function computesTwo(Computation.Two computation) {
        return computes(computation);
    }

    /** Computes a value of its arguments; null if an argument is null. */
    public Function computesMany(Computation.Many computation) {
        return computes(computation);
    }

    /** Finds a value of one argument, or none; null if an argument is null. */
    public Function findsOne(Computation.OneOrNull computation) {
        return computes(computation);
    }

    /** Finds a value of two arguments, or none; null if an argument is null. */
    public Function findsTwo(Computation.TwoOrNull computation) {
        return computes(computation);
    }

    /** Finds a value of its arguments, or none; null if an argument is null. */
    public Function findsMany(Computation.ManyOrNull computation) {
        return computes(computation);
    }

    /** Makes the code of its calls itself. */
    public Function does(Function.Body body) {
        return new Function(name, group, parameters, isRepeated, result, sentence, examples, body);
    }
}
