// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names, functions and types of an expression, and makes closures of it.
 *
 * @param <C> what they are evaluated for
 */
final class Compiler<C> {
    private final Scope<C> scope;
    private final Calculations<C> calculations = new Calculations<>();
    private final Comparisons<C> comparisons = new Comparisons<>();
    private int namesRead;

    Compiler(Scope<C> scope) {
        this.scope = scope;
    }

    Code<C> compile(Syntax syntax) {
        if (syntax instanceof Syntax.Literal literal) {
            return Code.constant(literal.value());
        }
        if (syntax instanceof Syntax.Name name) {
            namesRead++;
            return name(name);
        }
        int namesBefore = namesRead;
        Code<C> code = operation(syntax);
        return namesRead == namesBefore ? fold(syntax.place(), code) : code;
    }

    private Code<C> operation(Syntax syntax) {
        if (syntax instanceof Syntax.Call call) {
            return call(call);
        }
        if (syntax instanceof Syntax.Access access) {
            return access(access);
        }
        if (syntax instanceof Syntax.Calculation of) {
            return calculations.of(of.place(), of.operator(), compile(of.left()), compile(of.right()));
        }
        if (syntax instanceof Syntax.Comparison of) {
            return comparisons.of(of.place(), of.relation(), compile(of.left()), compile(of.right()));
        }
        if (syntax instanceof Syntax.Minus minus) {
            return calculations.minus(minus.place(), compile(minus.of()));
        }
        if (syntax instanceof Syntax.Not not) {
            Code.Test<C> test = condition(not.of()).tests();
            return Code.ofTests(context -> !test.holds(context));
        }
        if (syntax instanceof Syntax.IsNull isNull) {
            Code.ToObject<C> of = compile(isNull.of()).objects();
            boolean expected = !isNull.isNegated();
            return Code.ofTests(context -> (of.value(context) == null) == expected);
        }
        if (syntax instanceof Syntax.In in) {
            return in(in);
        }
        return junction((Syntax.Junction) syntax);
    }

    /** A constant is computed once; if it cannot be, the expression is invalid. */
    private static <C> Code<C> fold(Place place, Code<C> code) {
        try {
            return Code.constant(code.objects().value(null));
        } catch (EvaluationException e) {
            throw place.invalid(e.getMessage());
        }
    }

    private Code<C> name(Syntax.Name name) {
        Code<C> code;
        try {
            code = scope.name(name.path());
        } catch (IllegalArgumentException e) {
            throw name.place().invalid(e.getMessage());
        }
        if (code == null) {
            String root = name.path().root();
            throw name.place()
                    .invalid("'" + root + "' is not a name here; names begin with " + String.join(", ", scope.names())
                            + Nearest.question(root, scope.names()));
        }
        return code;
    }

    private Code<C> call(Syntax.Call syntax) {
        List<Code<C>> arguments = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Syntax argument : syntax.arguments()) {
            arguments.add(compile(argument));
            places.add(argument.place());
        }
        Function function = scope.functions().find(syntax, arguments);
        Call<C> call = new Call<>(function, syntax.place(), arguments, places, scope);
        Code<C> code = function.body().bind(call);
        namesRead += call.varies() ? 1 : 0;
        return code;
    }

    private Code<C> access(Syntax.Access syntax) {
        Code<C> of = compile(syntax.of());
        Steps steps = new Steps(syntax.steps(), scope::field);
        Place place = syntax.place();
        if (!of.type().isOpen() && of.type() != Type.MAP && of.type() != Type.LIST && of.type() != Type.STRUCT) {
            throw place.invalid(of.type().withArticle() + " has no fields");
        }
        Code.ToObject<C> objects = of.objects();
        return Code.ofObjects(Type.ANY, context -> {
            try {
                return steps.follow(objects.value(context));
            } catch (EvaluationException e) {
                throw e.at(place);
            }
        });
    }

    /** The code of a part that must be true or false. */
    Code<C> condition(Syntax syntax) {
        return condition(compile(syntax), syntax.place());
    }

    static <C> Code<C> condition(Code<C> code, Place place) {
        if (code.tests() != null) {
            return code;
        }
        if (code.type() != Type.BOOLEAN && !code.type().isOpen()) {
            throw place.invalid("expected a condition, which is true or false, not "
                    + code.type().withArticle());
        }
        Code.ToObject<C> objects = code.objects();
        return Code.ofTests(context -> {
            Object value = objects.value(context);
            if (value instanceof Boolean condition) {
                return condition;
            }
            if (value == null) {
                return false;
            }
            throw place.failure("expected true or false, not " + Type.of(value).withArticle());
        });
    }

    private Code<C> junction(Syntax.Junction syntax) {
        List<Code.Test<C>> tests = new ArrayList<>();
        for (Syntax each : syntax.conditions()) {
            tests.add(condition(each).tests());
        }
        Code.Test<C> first = tests.get(0);
        Code.Test<C> second = tests.get(1);
        if (tests.size() == 2) {
            return syntax.isAnd()
                    ? Code.ofTests(context -> first.holds(context) && second.holds(context))
                    : Code.ofTests(context -> first.holds(context) || second.holds(context));
        }
        boolean isAnd = syntax.isAnd();
        return Code.ofTests(context -> {
            for (Code.Test<C> test : tests) {
                if (test.holds(context) != isAnd) {
                    return !isAnd;
                }
            }
            return isAnd;
        });
    }

    private Code<C> in(Syntax.In syntax) {
        Code<C> of = compile(syntax.of());
        if (syntax.list() != null) {
            return comparisons.inList(syntax.place(), of, compile(syntax.list()), !syntax.isNegated());
        }
        List<Code<C>> options = new ArrayList<>();
        syntax.options().forEach(each -> options.add(compile(each)));
        return comparisons.in(syntax.place(), of, options, !syntax.isNegated());
    }
}
