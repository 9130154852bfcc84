// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.ArrayList;
import java.util.List;

/** Functions that choose one of their arguments, and so do not compute the others. */
final class ChoiceFunctions {
    private static final String GROUP = "Choice and null";

    private ChoiceFunctions() {}

    static List<Function> all() {
        return List.of(
                named("if")
                        .takes("condition", Kind.CONDITION)
                        .takes("a", Kind.VALUE)
                        .takes("b", Kind.VALUE)
                        .says("`a` if the condition holds, else `b`. A condition that is null does not hold.")
                        .example("if(value.n > 10, 'many', 'few')", "many")
                        .does(ChoiceFunctions::bindIf),
                named("coalesce")
                        .takes("a", Kind.VALUE)
                        .repeated()
                        .says("The first argument that is not null.")
                        .example("coalesce(value.nick, value.name, 'nobody')", "Ann Lee")
                        .does(ChoiceFunctions::bindCoalesce),
                named("nullif")
                        .takes("a", Kind.VALUE)
                        .takes("b", Kind.VALUE)
                        .says("Null if the two are equal, else `a`.")
                        .example("nullif(value.empty, '')", "null")
                        .example("nullif(value.n, 0)", "42")
                        .does(ChoiceFunctions::bindNullif));
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private static <C> Code<C> bindIf(Call<C> call) {
        Code.Test<C> test = Compiler.condition(call.argument(0), call.place(0)).tests();
        Code<C> yes = call.argument(1);
        Code<C> no = call.argument(2);
        if (yes.longs() != null && no.longs() != null) {
            Code.ToLong<C> a = yes.longs();
            Code.ToLong<C> b = no.longs();
            return Code.<C>ofLongs(context -> test.holds(context) ? a.value(context) : b.value(context))
                    .withDetail(detail(List.of(yes, no)));
        }
        Type type = common(List.of(yes, no));
        if (type == Type.FLOAT && yes.doubles() != null && no.doubles() != null) {
            Code.ToDouble<C> a = yes.doubles();
            Code.ToDouble<C> b = no.doubles();
            return Code.<C>ofDoubles(context -> test.holds(context) ? a.value(context) : b.value(context))
                    .withDetail(detail(List.of(yes, no)));
        }
        Code.ToObject<C> a = converted(yes, type);
        Code.ToObject<C> b = converted(no, type);
        Code.ToObject<C> chosen = context -> test.holds(context) ? a.value(context) : b.value(context);
        return code(type, yes.isNullable() || no.isNullable(), chosen).withDetail(detail(List.of(yes, no)));
    }

    private static <C> Code<C> bindCoalesce(Call<C> call) {
        List<Code<C>> codes = new ArrayList<>();
        boolean isNullable = true;
        for (int i = 0; i < call.size(); i++) {
            codes.add(call.argument(i));
            isNullable &= call.argument(i).isNullable();
        }
        Type type = common(codes);
        List<Code.ToObject<C>> values = new ArrayList<>();
        codes.forEach(code -> values.add(converted(code, type)));
        Code.ToObject<C> first = context -> {
            for (Code.ToObject<C> each : values) {
                Object value = each.value(context);
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
        return code(type, isNullable, first).withDetail(detail(codes));
    }

    /** Evaluates one of the options, and no other. */
    static <C> Code<C> chosen(List<Code<C>> options, Code.ToLong<C> index) {
        Type type = common(options);
        List<Code.ToObject<C>> values = new ArrayList<>();
        boolean isNullable = false;
        for (Code<C> option : options) {
            values.add(converted(option, type));
            isNullable |= option.isNullable();
        }
        Code.ToObject<C> chosen =
                context -> values.get((int) index.value(context)).value(context);
        return code(type, isNullable, chosen).withDetail(detail(options));
    }

    private static <C> Code<C> code(Type type, boolean isNullable, Code.ToObject<C> values) {
        return isNullable ? Code.ofObjects(type, values) : Code.ofPresent(type, values);
    }

    /** What the host knows of all of them; null counts as any. */
    private static <C> Object detail(List<Code<C>> codes) {
        Object common = null;
        for (Code<C> code : codes) {
            if (code.type() != Type.NULL) {
                if (code.detail() == null || (common != null && !common.equals(code.detail()))) {
                    return null;
                }
                common = code.detail();
            }
        }
        return common;
    }

    private static <C> Code<C> bindNullif(Call<C> call) {
        Code.ToObject<C> first = call.argument(0).objects();
        Code.Test<C> isSame = new Comparisons<C>()
                .of(call.place(), Relation.EQUAL, call.argument(0), call.argument(1))
                .tests();
        return Code.<C>ofObjects(
                        call.argument(0).type(), context -> isSame.holds(context) ? null : first.value(context))
                .withDetail(call.argument(0).detail());
    }

    /** The type that holds the values of all: of numbers the widest, of others any. */
    static <C> Type common(List<Code<C>> codes) {
        Type common = Type.NULL;
        for (Code<C> code : codes) {
            common = common(common, code.type());
        }
        return common;
    }

    private static Type common(Type one, Type other) {
        if (one == other || other == Type.NULL) {
            return one;
        }
        if (one == Type.NULL) {
            return other;
        }
        if (one.isNumber() && other.isNumber()) {
            return one == Type.FLOAT || other == Type.FLOAT ? Type.FLOAT : Type.DECIMAL;
        }
        return Type.ANY;
    }

    private static <C> Code.ToObject<C> converted(Code<C> code, Type type) {
        return code.type() == type ? code.objects() : converted(code.objects(), type);
    }

    /** Of numbers of any type those of a type; other values as they are. */
    static <C> Code.ToObject<C> converted(Code.ToObject<C> objects, Type type) {
        if (type != Type.FLOAT && type != Type.DECIMAL) {
            return objects;
        }
        return context -> {
            Number number = Numbers.of(objects.value(context));
            if (number == null) {
                return null;
            }
            return type == Type.FLOAT ? (Object) number.doubleValue() : Numbers.decimal(number);
        };
    }
}
