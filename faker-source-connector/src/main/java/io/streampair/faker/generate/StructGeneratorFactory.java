// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.value.SchemaNames;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code struct}: fields inside a field. */
final class StructGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.required(
                "fields",
                Type.LIST,
                Validators.that(Validators::distinctNames, "a list of distinct names made of letters, digits and _"),
                """
                The names of the fields of the struct, in order, separated by commas. Set each like \
                any field, with keys that begin with fields.<name>.""");
        field.optional("schema.name", Type.STRING, null, Validators.that(Validators::isDottedName, """
                names of letters, digits and _, joined by dots"""), """
                The name of the schema of the struct. By default it joins the names of the enclosing fields, as in \
                AddressGeo.""");
        for (String name : field.names("fields")) {
            field.inner("fields." + name + ".");
        }
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        if (field.has("schema.name") && !context.takeSchemaName(field.text("schema.name"))) {
            field.problem(
                    "schema.name",
                    "Another schema of the record has this name, and Avro takes the two for one. Choose another name");
            return null;
        }
        List<Field> fields = new ArrayList<>();
        for (String name : field.list("fields")) {
            Field inner = FieldSet.compile(name, field.inner("fields." + name + "."), context);
            if (inner == null) {
                return null;
            }
            fields.add(inner);
        }
        String name =
                field.has("schema.name") ? field.text("schema.name") : context.uniqueSchemaName(nameOf(field.prefix()));
        return new StructGenerator(name, fields, context.random());
    }

    /** AddressGeo for {@code fields.address.fields.geo.}; element, key and value count as names too. */
    private static String nameOf(String prefix) {
        StringBuilder name = new StringBuilder();
        for (String part : prefix.split("\\.", -1)) {
            if (!part.equals("fields")) {
                name.append(SchemaNames.camelCase(part));
            }
        }
        return name.toString();
    }
}
