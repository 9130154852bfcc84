// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds fields whose names look like calculations: without spaces around its operator, value.x-1 is the field x-1. */
final class UnspacedOperators {
    private static final Pattern CALCULATION = Pattern.compile(".*[+/%<>!].*|.+-(\\d+|value|key|item)");

    private UnspacedOperators() {}

    static List<String> warnings(RouteConfig route) {
        List<String> warnings = new ArrayList<>();
        String text = route.text(RecordConfig.MAPPING);
        for (Source source : route.record().mapping().sources()) {
            for (FieldPath path : plainPaths(source)) {
                for (FieldPath.Step step : path.steps()) {
                    if (step instanceof FieldPath.Name name && isUnquotedCalculation(name.name(), text)) {
                        warnings.add(route.fullKey(RecordConfig.MAPPING) + ": " + name.name()
                                + " is the name of a field there. To calculate, write spaces around the operator; "
                                + "otherwise put the name in double quotes");
                    }
                }
            }
        }
        return warnings;
    }

    private static List<FieldPath> plainPaths(Source source) {
        if (source instanceof Source.Value value) {
            return List.of(value.path());
        }
        return source instanceof Source.Item item ? List.of(item.path()) : List.of();
    }

    private static boolean isUnquotedCalculation(String name, String text) {
        return CALCULATION.matcher(name).matches() && text.contains("." + name);
    }
}
