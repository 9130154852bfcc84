// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.config.Validators;
import io.streampair.faker.express.ConnectTypes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Schemas that Confluent's Avro converter writes as an enum, a fixed or a union. Other converters see what they are. */
final class AvroSchemas {
    private static final String ENUM = "io.confluent.connect.avro.Enum";
    private static final String UNION = "io.confluent.connect.avro.Union";
    private static final String FIXED_SIZE = "connect.fixed.size";
    private static final Pattern BYTES = Pattern.compile("\\s*bytes\\(\\s*(\\d{1,7})\\s*\\)\\s*");

    private AvroSchemas() {}

    /** A text that is one of some symbols, which Avro has rules for. */
    static Schema ofEnum(Part named, List<Part> values) {
        String name = name(named);
        List<String> symbols = values.stream().map(Part::text).toList();
        for (Part value : values) {
            if (!Validators.isName(value.text())) {
                throw value.problem(
                        "'" + value.text() + "' is no symbol of an enum: these have letters, digits and _ only, and"
                                + " do not begin with a digit. Change it, or remove enum");
            }
        }
        SchemaBuilder builder = SchemaBuilder.string().name(name).parameter(ENUM, name);
        symbols.forEach(symbol -> builder.parameter(ENUM + "." + symbol, symbol));
        return builder.build();
    }

    private static String name(Part name) {
        if (!Validators.isDottedName(name.text())) {
            throw name.problem(
                    "A name of an Avro type has letters, digits, _ and dots only, such as com.example.Status");
        }
        return name.text();
    }

    /** Bytes of a fixed number. */
    static Schema fixed(Section field, Part is, Schema schema) {
        Matcher size = BYTES.matcher(is.text());
        if (schema.type() != Schema.Type.BYTES || !size.matches()) {
            throw field.keyPart("fixed").problem("fixed needs bytes of a constant number, such as is: bytes(6)");
        }
        return SchemaBuilder.bytes()
                .name(name(field.get("fixed")))
                .parameter(FIXED_SIZE, size.group(1))
                .build();
    }

    /** A struct of which one field is set. */
    static Schema union(List<String> names, List<Schema> schemas) {
        SchemaBuilder builder = SchemaBuilder.struct().name(UNION);
        for (int i = 0; i < names.size(); i++) {
            builder.field(names.get(i), ConnectTypes.withOptional(schemas.get(i), true));
        }
        return builder.build();
    }
}
