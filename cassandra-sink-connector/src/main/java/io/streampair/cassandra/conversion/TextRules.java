// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.cassandra.text.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Texts: text, which is also called varchar, and ascii. */
final class TextRules {
    private static final int MAX_ASCII = 0x7f;

    private TextRules() {}

    static TypeConversions text() {
        TypeConversions rules = new TypeConversions("text");
        return rules(rules, "; half of a surrogate pair is refused", text -> wellFormed(rules, text));
    }

    static TypeConversions ascii() {
        TypeConversions rules = new TypeConversions("ascii");
        return rules(rules, ", if it is ASCII", text -> ascii(rules, text));
    }

    private static TypeConversions rules(TypeConversions rules, String condition, UnaryOperator<String> check) {
        return rules.take(SourceType.BOOLEAN, "true or false", Object::toString)
                .take(SourceType.INTEGER, "its decimal digits", Object::toString)
                .take(SourceType.FLOAT, "its shortest decimal text", Object::toString)
                .take(SourceType.DECIMAL, "its decimal text, with its scale", Object::toString)
                .take(SourceType.TEXT, "as it is" + condition, value -> check.apply((String) value))
                .take(
                        SourceType.BYTES,
                        "as UTF-8; other bytes are refused" + condition,
                        value -> check.apply(decode(rules, value)))
                .take(SourceType.DATE, "as ISO 8601", Object::toString)
                .take(SourceType.TIME, "as ISO 8601", Object::toString)
                .take(SourceType.TIMESTAMP, "as ISO 8601, in UTC", Object::toString)
                .take(SourceType.DURATION, "as CQL writes it: 1mo2d3h", Object::toString)
                .take(SourceType.LIST, "as JSON" + condition, value -> check.apply(Json.write(value)))
                .take(SourceType.MAP, "as JSON" + condition, value -> check.apply(Json.write(value)))
                .take(SourceType.STRUCT, "as JSON" + condition, value -> check.apply(Json.write(value)));
    }

    private static String decode(TypeConversions rules, Object value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Bytes.of(value)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw rules.doesNotFit(value, "takes UTF-8");
        }
    }

    private static String ascii(TypeConversions rules, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > MAX_ASCII) {
                throw rules.doesNotFit(text, "holds ASCII");
            }
        }
        return text;
    }

    private static String wellFormed(TypeConversions rules, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    throw rules.doesNotFit(text, "holds whole characters, and not half of a surrogate pair");
                }
                i++;
            }
        }
        return text;
    }
}
