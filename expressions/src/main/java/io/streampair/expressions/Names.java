// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.List;

/** Finds the names in an expression. */
final class Names {
    private Names() {}

    static void collect(Syntax syntax, List<Path> names) {
        if (syntax instanceof Syntax.Name name) {
            names.add(name.path());
        } else if (syntax instanceof Syntax.Call call) {
            call.arguments().forEach(each -> collect(each, names));
        } else if (syntax instanceof Syntax.Junction junction) {
            junction.conditions().forEach(each -> collect(each, names));
        } else if (syntax instanceof Syntax.Calculation calculation) {
            collect(calculation.left(), names);
            collect(calculation.right(), names);
        } else if (syntax instanceof Syntax.Comparison comparison) {
            collect(comparison.left(), names);
            collect(comparison.right(), names);
        } else {
            collectOfOne(syntax, names);
        }
    }

    private static void collectOfOne(Syntax syntax, List<Path> names) {
        if (syntax instanceof Syntax.Access access) {
            collect(access.of(), names);
        } else if (syntax instanceof Syntax.Minus minus) {
            collect(minus.of(), names);
        } else if (syntax instanceof Syntax.Not not) {
            collect(not.of(), names);
        } else if (syntax instanceof Syntax.IsNull isNull) {
            collect(isNull.of(), names);
        } else if (syntax instanceof Syntax.In in) {
            collect(in.of(), names);
            in.options().forEach(each -> collect(each, names));
            if (in.list() != null) {
                collect(in.list(), names);
            }
        }
    }
}
