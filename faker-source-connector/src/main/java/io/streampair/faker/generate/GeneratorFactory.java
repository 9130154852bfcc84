// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.util.LinkedHashMap;
import java.util.Map;

/** A kind of generator, as {@code fields.<name>.generator} names it. */
interface GeneratorFactory {
    /** The kinds by name. */
    Map<String, GeneratorFactory> ALL = all();

    /** Defines the keys of a field of this kind. */
    void define(FieldDefinition field);

    /**
     * Makes the generator of a field whose keys are all valid by themselves. Problems among the keys are noted on
     * {@code field}; the result is then of no use.
     */
    Generator compile(FieldConfig field, GeneratorContext tools);

    private static Map<String, GeneratorFactory> all() {
        Map<String, GeneratorFactory> kinds = new LinkedHashMap<>();
        kinds.put("expression", new ExpressionGeneratorFactory());
        kinds.put("choice", new ChoiceGeneratorFactory());
        kinds.put("constant", new ConstantGeneratorFactory());
        kinds.put("sequence", new SequenceGeneratorFactory());
        kinds.put("version", new VersionGeneratorFactory());
        kinds.put("unique", new UniqueGeneratorFactory());
        kinds.put("integer", new IntegerGeneratorFactory());
        kinds.put("decimal", new DecimalGeneratorFactory("decimal"));
        kinds.put("double", new DecimalGeneratorFactory("float64"));
        kinds.put("walk", new WalkGeneratorFactory());
        kinds.put("boolean", new BooleanGeneratorFactory());
        kinds.put("uuid", new UuidGeneratorFactory());
        kinds.put("regex", new RegexGeneratorFactory());
        kinds.put("bytes", new BytesGeneratorFactory());
        kinds.put("timestamp", new TimestampGeneratorFactory());
        kinds.put("date", new DateGeneratorFactory());
        kinds.put("time", new TimeGeneratorFactory());
        kinds.put("template", new TemplateGeneratorFactory());
        kinds.put("struct", new StructGeneratorFactory());
        kinds.put("array", new ArrayGeneratorFactory());
        kinds.put("map", new MapGeneratorFactory());
        return kinds;
    }
}
