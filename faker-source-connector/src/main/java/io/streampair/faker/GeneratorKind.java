// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.LinkedHashMap;
import java.util.Map;
import net.datafaker.Faker;

/** A kind of generator, as {@code fields.<name>.generator} names it. */
interface GeneratorKind {
    /** The kinds by name. */
    Map<String, GeneratorKind> ALL = all();

    /** Defines the keys of a field of this kind. */
    void define(FieldDefinition field);

    /**
     * Makes the generator of a field whose keys are all valid by themselves. Problems among the keys are noted on
     * {@code field}; the result is then of no use.
     */
    Generator compile(FieldConfig field, SplitMix random, Faker faker);

    private static Map<String, GeneratorKind> all() {
        Map<String, GeneratorKind> kinds = new LinkedHashMap<>();
        kinds.put("expression", new ExpressionKind());
        kinds.put("choice", new ChoiceKind());
        kinds.put("integer", new IntegerKind());
        kinds.put("sequence", new SequenceKind());
        return kinds;
    }
}
