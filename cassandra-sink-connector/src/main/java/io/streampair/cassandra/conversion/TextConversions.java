// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.cassandra.text.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Schema;

/** Conversions to text (also called varchar) and ascii. */
final class TextConversions {
    private static final int MAX_ASCII = 0x7f;

    private TextConversions() {}

    static TypeConversions text() {
        TypeConversions conversions = new TypeConversions("text");
        return conversions(conversions, "; unpaired surrogates are refused", text -> wellFormed(conversions, text));
    }

    static TypeConversions ascii() {
        TypeConversions conversions = new TypeConversions("ascii");
        return conversions(conversions, "; must be ASCII", text -> ascii(conversions, text));
    }

    private static TypeConversions conversions(
            TypeConversions conversions, String condition, UnaryOperator<String> check) {
        return conversions
                .take(ValueKind.BOOLEAN, "true or false", Object::toString)
                .take(
                        ValueKind.INTEGER,
                        "its decimal digits" + Decimals.LIMIT,
                        value -> value instanceof BigInteger big
                                ? Decimals.limited(conversions, big).toString()
                                : value.toString())
                .take(ValueKind.FLOAT, "its shortest decimal text", Object::toString)
                .take(
                        ValueKind.DECIMAL,
                        "its decimal text with trailing zeros, such as 1.50" + Decimals.LIMIT,
                        value -> Decimals.limited(conversions, (BigDecimal) value)
                                .toString())
                .take(
                        ValueKind.TEXT,
                        "unchanged, whatever logical type its schema names" + condition,
                        value -> check.apply((String) value))
                .take(
                        ValueKind.BYTES,
                        "decoded as UTF-8; other bytes are refused" + condition,
                        value -> check.apply(decode(conversions, value)))
                .take(ValueKind.DATE, "as ISO 8601", Object::toString)
                .take(ValueKind.TIME, "as ISO 8601", Object::toString)
                .take(ValueKind.TIMESTAMP, "as ISO 8601, in UTC", Object::toString)
                .take(ValueKind.DURATION, "as in CQL, such as 1mo2d3h", Object::toString)
                .takeBySchema(ValueKind.LIST, "as JSON" + condition, schema -> json(schema, check))
                .takeBySchema(ValueKind.MAP, "as JSON" + condition, schema -> json(schema, check))
                .takeBySchema(ValueKind.STRUCT, "as JSON" + condition, schema -> json(schema, check))
                .keepingTexts();
    }

    private static Converter json(Schema schema, UnaryOperator<String> check) {
        return value -> check.apply(Json.write(value, schema));
    }

    private static String decode(TypeConversions conversions, Object value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Bytes.of(value)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw conversions.cannotConvert(value, "must be UTF-8");
        }
    }

    private static String ascii(TypeConversions conversions, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > MAX_ASCII) {
                throw conversions.cannotConvert(text, "must be ASCII");
            }
        }
        return text;
    }

    private static String wellFormed(TypeConversions conversions, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    throw conversions.cannotConvert(text, "must not contain unpaired surrogates");
                }
                i++;
            }
        }
        return text;
    }
}
