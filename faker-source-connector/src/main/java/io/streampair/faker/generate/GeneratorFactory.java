// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Defines the keys of one generator that {@code fields.<name>.generator} can name, and compiles them. */
interface GeneratorFactory {
    /** The factories, by the name of their generator. */
    Map<String, GeneratorFactory> ALL = all();

    /** Defines the keys of a field with this generator. */
    void define(FieldDefinition field);

    /**
     * Makes the generator of a field whose keys are each valid. Conflicts between keys are noted on {@code field}; the
     * result must then not be used.
     */
    Generator compile(FieldConfig field, GeneratorContext context);

    private static Map<String, GeneratorFactory> all() {
        Map<String, GeneratorFactory> factories = new LinkedHashMap<>();
        factories.put("expression", new ExpressionGeneratorFactory());
        factories.put(IsGeneratorFactory.IS, new IsGeneratorFactory());
        factories.put("choice", new ChoiceGeneratorFactory());
        factories.put("constant", new ConstantGeneratorFactory());
        factories.put("sequence", new SequenceGeneratorFactory());
        factories.put("version", new VersionGeneratorFactory());
        factories.put("unique", new UniqueGeneratorFactory());
        factories.put("integer", new IntegerGeneratorFactory());
        factories.put("decimal", new DecimalGeneratorFactory("decimal"));
        factories.put("double", new DecimalGeneratorFactory("float64"));
        factories.put("walk", new WalkGeneratorFactory());
        factories.put("boolean", new BooleanGeneratorFactory());
        factories.put("uuid", new UuidGeneratorFactory());
        factories.put("regex", new RegexGeneratorFactory());
        factories.put("bytes", new BytesGeneratorFactory());
        factories.put("timestamp", new TimestampGeneratorFactory());
        factories.put("date", new DateGeneratorFactory());
        factories.put("time", new TimeGeneratorFactory());
        factories.put("template", new TemplateGeneratorFactory());
        factories.put("struct", new StructGeneratorFactory());
        factories.put("array", new ArrayGeneratorFactory());
        factories.put("map", new MapGeneratorFactory());
        return factories;
    }
}
