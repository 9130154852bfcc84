// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.util.LinkedHashMap;
import java.util.Map;

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
    Generator compile(FieldConfig field, Toolbox tools);

    private static Map<String, GeneratorKind> all() {
        Map<String, GeneratorKind> kinds = new LinkedHashMap<>();
        kinds.put("expression", new ExpressionKind());
        kinds.put("choice", new ChoiceKind());
        kinds.put("constant", new ConstantKind());
        kinds.put("sequence", new SequenceKind());
        kinds.put("version", new VersionKind());
        kinds.put("unique", new UniqueKind());
        kinds.put("integer", new IntegerKind());
        kinds.put("decimal", new DecimalKind("decimal"));
        kinds.put("double", new DecimalKind("float64"));
        kinds.put("walk", new WalkKind());
        kinds.put("boolean", new BooleanKind());
        kinds.put("uuid", new UuidKind());
        kinds.put("regex", new RegexKind());
        kinds.put("bytes", new BytesKind());
        kinds.put("timestamp", new TimestampKind());
        kinds.put("date", new DateKind());
        kinds.put("time", new TimeKind());
        kinds.put("template", new TemplateKind());
        kinds.put("struct", new StructKind());
        kinds.put("array", new ArrayKind());
        kinds.put("map", new MapKind());
        return kinds;
    }
}
