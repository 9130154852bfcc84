// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.ArrayList;
import java.util.List;

/**
 * A call of a function, as its body sees it.
 *
 * @param <C> what it is evaluated for
 */
public final class Call<C> {
    private final Function function;
    private final Place place;
    private final List<Code<C>> arguments;
    private final List<Place> places;
    private final Scope<C> scope;
    private boolean varies;

    Call(Function function, Place place, List<Code<C>> arguments, List<Place> places, Scope<C> scope) {
        this.function = function;
        this.place = place;
        this.arguments = arguments;
        this.places = places;
        this.scope = scope;
    }

    /** The number of arguments. */
    public int size() {
        return arguments.size();
    }

    Code<C> argument(int index) {
        return arguments.get(index);
    }

    Place place() {
        return place;
    }

    Place place(int index) {
        return places.get(index);
    }

    Scope<C> scope() {
        return scope;
    }

    boolean varies() {
        return varies;
    }

    /** The type of an argument's values. */
    public Type type(int index) {
        return arguments.get(index).type();
    }

    /** Whether an argument is the same always. */
    public boolean isConstant(int index) {
        return arguments.get(index).isConstant();
    }

    /** Notes that the results of the call differ though its arguments are the same. */
    public void setVaries() {
        varies = true;
    }

    /** The values of an argument, as its parameter takes them; null for null. */
    public Code.ToObject<C> values(int index) {
        Code<C> code = arguments.get(index);
        Kind kind = function.parameter(index).kind();
        Code.ToObject<C> objects = code.objects();
        if (kind.isExactly(code.type())) {
            return objects;
        }
        Place at = places.get(index);
        Times times = scope.times();
        String name = function.name();
        return context -> {
            Object value = objects.value(context);
            try {
                return value == null ? null : kind.cast(value, times, name);
            } catch (EvaluationException e) {
                throw e.at(at);
            }
        };
    }

    /** A name of the host that the function reads besides its arguments. */
    public Code.ToObject<C> name(String name) {
        varies = true;
        Code<C> code = scope.name(Path.of(name));
        if (code == null) {
            throw place.invalid(function.name() + " cannot be used here");
        }
        return code.objects();
    }

    /**
     * The text of an argument that is the same always.
     *
     * @throws InvalidExpressionException if it is not constant
     */
    public String constantText(int index) {
        Code<C> code = arguments.get(index);
        if (!code.isConstant() || !(code.constant() instanceof String text)) {
            throw invalid(index, "expected a constant text in single quotes");
        }
        return text;
    }

    /** What is wrong with an argument, for an exception. */
    public InvalidExpressionException invalid(int index, String problem) {
        return places.get(index).invalid(problem);
    }

    /** What is wrong with the call, for an exception. */
    public InvalidExpressionException invalid(String problem) {
        return place.invalid(problem);
    }

    /** Code that evaluates one of the arguments from {@code first} on, and no other; its type is what they have in common. */
    public Code<C> oneOf(int first, Code.ToLong<C> index) {
        return ChoiceFunctions.chosen(arguments.subList(first, arguments.size()), index);
    }

    /** Code that evaluates an argument if a condition holds, and else is null. */
    public Code<C> onlyIf(Code.Test<C> condition, int index) {
        Code<C> code = arguments.get(index);
        Code.ToObject<C> objects = code.objects();
        return Code.<C>ofObjects(code.type(), context -> condition.holds(context) ? objects.value(context) : null)
                .withDetail(code.detail());
    }

    /** Code that computes its values from all arguments, and is null if one of them is. */
    public Code<C> strict(Computation computation) {
        return strict(function.result(), computation);
    }

    /** As {@link #strict(Computation)}, for results of the type that all arguments have in common. */
    Code<C> strictOfCommon(Computation computation) {
        Type common = ChoiceFunctions.common(arguments);
        Code<C> code = strict(common.isOpen() ? Type.ANY : common, computation);
        Code.ToObject<C> objects = ChoiceFunctions.converted(code.objects(), common);
        return code.isNullable() ? Code.ofObjects(code.type(), objects) : Code.ofPresent(code.type(), objects);
    }

    private Code<C> strict(Type result, Computation computation) {
        List<Code.ToObject<C>> values = new ArrayList<>();
        boolean isNullable = computation.mayBeNull();
        for (int i = 0; i < arguments.size(); i++) {
            values.add(values(i));
            isNullable |= isNullable(i);
        }
        Code.ToObject<C> objects = Strict.of(computation, values, place);
        return isNullable ? Code.ofObjects(result, objects) : Code.ofPresent(result, objects);
    }

    /** Code that computes its values from the first argument; the others are constants, which the body has read. */
    Code<C> strictOfFirst(Type result, Computation.One computation) {
        Code.ToObject<C> objects = Strict.of(computation, List.of(values(0)), place);
        return isNullable(0) || computation.mayBeNull()
                ? Code.ofObjects(result, objects)
                : Code.ofPresent(result, objects);
    }

    private boolean isNullable(int index) {
        return arguments.get(index).isNullable();
    }
}
