// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.config.KeyGroup;
import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Validators;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;

/** The keys of the form that the value has. */
public final class FormatKeys implements KeyGroup {
    /** The shape of the record's value. */
    public static final String VALUE_FORMAT = "value.format";

    static final String DELIMITER = "value.delimiter";
    static final String ESCAPING = "value.escaping";
    static final String TEMPLATE = "value.template";
    static final String ENCODING = "value.encoding";
    static final String SCHEMA_NAME = "schema.name";
    static final String SCHEMA_VERSION = "schema.version";
    static final String SCHEMA_DOC = "schema.doc";

    private static final List<String> FORMATS = List.of("struct", "map", "json", "delimited", "template");

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys keys = new Keys(definition, "Value");
        Validator name = Validators.that(Validators::isDottedName, "names of letters, digits and _, joined by dots");
        keys.optional(VALUE_FORMAT, Type.STRING, "struct", Validators.oneOf(FORMATS), """
                The shape of the record's value. struct is a Struct with a schema. map is a Map without a schema. \
                json is the text of a JSON object, with times as ISO 8601 has them and bytes in Base64. delimited is \
                one text: the fields joined by value.delimiter. template is a text of your own, value.template.""");
        keys.optional(DELIMITER, Type.STRING, ",", null, """
                What stands between the fields of a delimited value: one or more characters, spaces included, \
                without backslashes and double quotes.""");
        keys.optional(ESCAPING, Type.STRING, "backslash", Validators.oneOf(Escaping.NAMES), """
                How fields of a delimited value that hold the delimiter are written. backslash: a backslash is \
                written as two, the delimiter as a backslash and the delimiter, null as \\N. quote, as RFC 4180 has \
                it: a field with the delimiter, a double quote or a line break is put in double quotes, those within \
                are doubled, and null is empty. none: as they are, and null as \\N.""");
        keys.optional(TEMPLATE, Type.STRING, null, null, """
                The text of a template value; {name} stands for the value of the field of this name, {{ and }} for \
                single braces.""");
        keys.optional(ENCODING, Type.STRING, "string", Validators.oneOf(List.of("string", "bytes")), """
                Whether the value of the formats json, delimited and template is a string, as StringConverter and \
                JsonConverter take it, or its bytes in UTF-8, as ByteArrayConverter does.""");
        keys.optional(SCHEMA_NAME, Type.STRING, null, name, """
                The name of the schema of a struct value, such as org.example.User. By default it is made of the \
                topic: RegisteredUser for registered_user. Names made by default are valid in Avro and Protobuf.""");
        keys.optional(SCHEMA_VERSION, Type.INT, null, Validators.between(1, Integer.MAX_VALUE), """
                The version of the schema of a struct value; by default it has none.""");
        keys.optional(SCHEMA_DOC, Type.STRING, null, null, "The documentation of the schema of a struct value.");
    }
}
