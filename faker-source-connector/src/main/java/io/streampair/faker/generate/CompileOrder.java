// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.expressions.Expression;
import io.streampair.expressions.InvalidExpressionException;
import io.streampair.expressions.Path;
import io.streampair.faker.config.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order in which fields are compiled: those that an expression names come before it, as it has their types. */
final class CompileOrder {
    private final List<String> names;
    private final List<Set<Integer>> needed = new ArrayList<>();
    private final Set<Integer> order = new LinkedHashSet<>();
    private final Set<Integer> waiting = new LinkedHashSet<>();

    CompileOrder(Settings settings, List<String> names) {
        this.names = names;
        names.forEach(name -> needed.add(needed(settings, FieldKeys.prefix(name))));
    }

    private Set<Integer> needed(Settings settings, String prefix) {
        Set<Integer> fields = new LinkedHashSet<>();
        for (String key : settings.keys()) {
            if (key.startsWith(prefix) && key.endsWith("." + IsGeneratorFactory.IS) && settings.has(key)) {
                namesIn(settings.raw(key)).forEach(name -> fields.add(names.indexOf(name)));
            }
        }
        fields.remove(-1);
        return fields;
    }

    private static List<String> namesIn(String expression) {
        try {
            return Expression.parse(expression).names().stream().map(Path::root).toList();
        } catch (InvalidExpressionException e) {
            return List.of();
        }
    }

    Set<Integer> order() {
        for (int i = 0; i < names.size(); i++) {
            add(i);
        }
        return order;
    }

    private void add(int field) {
        if (!order.contains(field) && waiting.add(field)) {
            needed.get(field).forEach(this::add);
            order.add(field);
        }
    }
}
