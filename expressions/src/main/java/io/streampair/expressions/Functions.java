// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions by their names. Of several with one name, the first that takes the arguments is called. */
public final class Functions {
    /** Those that need nothing of a host. */
    public static final Functions STANDARD = new Functions(standard());

    private final Map<String, List<Function>> byName = new LinkedHashMap<>();

    private Functions(List<Function> functions) {
        functions.forEach(each ->
                byName.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each));
    }

    private static List<Function> standard() {
        List<Function> all = new ArrayList<>();
        all.addAll(ChoiceFunctions.all());
        all.addAll(TextFunctions.all());
        all.addAll(PatternFunctions.all());
        all.addAll(NumberFunctions.all());
        all.addAll(ConversionFunctions.all());
        all.addAll(TimeFunctions.all());
        all.addAll(CalendarFunctions.all());
        all.addAll(HashFunctions.all());
        all.addAll(ListFunctions.all());
        return all;
    }

    /** With more functions. */
    public Functions plus(List<Function> more) {
        List<Function> all = new ArrayList<>(all());
        all.addAll(more);
        return new Functions(all);
    }

    /** All functions, in the order of their description. */
    public List<Function> all() {
        return byName.values().stream().flatMap(List::stream).toList();
    }

    <C> Function find(Syntax.Call call, List<Code<C>> arguments) {
        List<Function> named = byName.get(call.name());
        if (named == null) {
            throw call.place()
                    .invalid("unknown function " + call.name() + Nearest.question(call.name(), byName.keySet()));
        }
        Function nearest = null;
        int index = -1;
        for (Function function : named) {
            if (function.takes(arguments.size())) {
                int mismatch = mismatch(function, arguments);
                if (mismatch < 0) {
                    return function;
                }
                if (mismatch > index) {
                    index = mismatch;
                    nearest = function;
                }
            }
        }
        if (nearest == null) {
            throw call.place().invalid("write " + signatures(named));
        }
        Function.Parameter parameter = nearest.parameter(index);
        throw call.arguments()
                .get(index)
                .place()
                .invalid("expected " + parameter.kind().expected() + " for " + parameter.name() + ", not "
                        + arguments.get(index).type().withArticle() + "; write " + signatures(named));
    }

    private static <C> int mismatch(Function function, List<Code<C>> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!function.parameter(i).kind().takes(arguments.get(i).type())) {
                return i;
            }
        }
        return -1;
    }

    private static String signatures(List<Function> functions) {
        return functions.stream().map(Function::signature).distinct().collect(Collectors.joining(" or "));
    }
}
