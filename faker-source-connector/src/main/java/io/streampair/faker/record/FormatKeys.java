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

/** The keys of the value's form and schema. */
public final class FormatKeys implements KeyGroup {
    /** The form of the record's value. */
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
                The form of the record's value. struct: a Struct with a schema. map: a Map without a schema. json: \
                the text of a JSON object, with times in ISO 8601 and bytes in Base64. delimited: a text of the \
                fields, joined by value.delimiter. template: the text of value.template.""");
        keys.optional(DELIMITER, Type.STRING, ",", null, """
                The text between the fields of a delimited value: one or more characters, spaces included, but no \
                backslash and no double quote.""");
        keys.optional(ESCAPING, Type.STRING, "backslash", Validators.oneOf(Escaping.NAMES), """
                How a delimited value escapes the delimiter within fields. backslash: it doubles a backslash, puts \
                one before the delimiter, and writes null as \\N. quote, see RFC 4180: it puts a field with the \
                delimiter, a double quote or a line break in double quotes, doubles those within, and writes null \
                as an empty field. none: it escapes nothing, and writes null as \\N.""");
        keys.optional(TEMPLATE, Type.STRING, null, null, """
                The text of a template value. {name} stands for the value of the field of this name, {{ and }} for \
                single braces.""");
        keys.optional(ENCODING, Type.STRING, "string", Validators.oneOf(List.of("string", "bytes")), """
                The type of values in the formats json, delimited and template: string, for StringConverter and \
                JsonConverter, or bytes in UTF-8, for ByteArrayConverter.""");
        keys.optional(SCHEMA_NAME, Type.STRING, null, name, """
                The name of a struct value's schema, such as org.example.User. By default it derives from the \
                topic, such as RegisteredUser from registered_user, and is valid in Avro and Protobuf.""");
        keys.optional(SCHEMA_VERSION, Type.INT, null, Validators.between(1, Integer.MAX_VALUE), """
                The version of a struct value's schema; by default it has none.""");
        keys.optional(SCHEMA_DOC, Type.STRING, null, null, """
                The documentation of a struct value's schema.""");
    }
}
