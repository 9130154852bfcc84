// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Functions that convert values of one type to another. */
final class ConversionFunctions {
    private static final String GROUP = "Conversions";

    private ConversionFunctions() {}

    static List<Function> all() {
        List<Function> all = new ArrayList<>(numbers());
        all.addAll(bytes());
        return all;
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private static List<Function> numbers() {
        return List.of(
                named("text")
                        .takes("value", Kind.VALUE)
                        .gives(Type.TEXT)
                        .says("The text of a number, boolean, time or uuid; times are in ISO 8601.")
                        .example("text(value.n)", "42")
                        .computesOne(Texts::of),
                named("number")
                        .takes("value", Kind.VALUE)
                        .says(
                                "The number that a text names: an integer if it has no fraction and fits into 64 bits, else a "
                                        + "decimal. Numbers stay as they are.")
                        .example("number('42')", "42")
                        .example("number(' 4.20 ')", "4.20")
                        .computesOne(ConversionFunctions::number),
                named("int")
                        .takes("value", Kind.VALUE)
                        .gives(Type.INTEGER)
                        .says(
                                "The integer that a text or number is; a fraction other than 0 makes the record bad: round it.")
                        .example("int('7')", "7")
                        .example("int(7.0)", "7")
                        .computesOne(ConversionFunctions::whole),
                named("decimal")
                        .takes("value", Kind.VALUE)
                        .gives(Type.DECIMAL)
                        .says("The exact decimal of a text or number.")
                        .example("decimal('0.10')", "0.10")
                        .computesOne(value -> Numbers.decimal(number(value))),
                named("float")
                        .takes("value", Kind.VALUE)
                        .gives(Type.FLOAT)
                        .says("The nearest float of 64 bits of a text or number.")
                        .example("float('1.5')", "1.5")
                        .computesOne(value -> number(value).doubleValue()),
                named("boolean")
                        .takes("value", Kind.VALUE)
                        .gives(Type.BOOLEAN)
                        .says("Of the texts true and false in any case, and of 1 and 0.")
                        .example("boolean('TRUE')", "true")
                        .computesOne(ConversionFunctions::truth));
    }

    private static List<Function> bytes() {
        return List.of(
                named("hex")
                        .takes("value", Kind.BYTES)
                        .gives(Type.TEXT)
                        .says("The hexadecimal digits of bytes, or of a text in UTF-8.")
                        .example("hex('az')", "617a")
                        .computesOne(value -> HexFormat.of().formatHex(Bytes.of(value))),
                named("from_hex")
                        .takes("text", Kind.TEXT)
                        .gives(Type.BYTES)
                        .says("The bytes of hexadecimal digits, also after 0x.")
                        .example("base64(from_hex('0x617a'))", "YXo=")
                        .computesOne(text -> ofHex((String) text)),
                named("base64")
                        .takes("value", Kind.BYTES)
                        .gives(Type.TEXT)
                        .says("Base64 of bytes, or of a text in UTF-8.")
                        .example("base64('az')", "YXo=")
                        .computesOne(value -> Base64.getEncoder().encodeToString(Bytes.of(value))),
                named("from_base64")
                        .takes("text", Kind.TEXT)
                        .gives(Type.BYTES)
                        .says("The bytes of a text in base64.")
                        .example("utf8(from_base64('YXo='))", "az")
                        .computesOne(text -> ofBase64((String) text)),
                named("utf8")
                        .takes("value", Kind.BYTES)
                        .gives(Type.TEXT)
                        .says("The text that bytes in UTF-8 hold.")
                        .example("utf8(from_hex('617a'))", "az")
                        .computesOne(ConversionFunctions::utf8));
    }

    private static Number number(Object value) {
        Number number = Numbers.of(value);
        if (number != null) {
            return number;
        }
        if (value instanceof String text) {
            BigDecimal decimal = Numbers.parse(text);
            boolean isLong = decimal.scale() <= 0 && decimal.toBigInteger().bitLength() < Long.SIZE;
            return isLong ? (Number) decimal.longValueExact() : decimal;
        }
        if (value instanceof Boolean condition) {
            return condition ? 1L : 0L;
        }
        throw new EvaluationException(
                "cannot read a number from " + Type.of(value).withArticle());
    }

    private static long whole(Object value) {
        Number number = number(value);
        if (number instanceof Long whole) {
            return whole;
        }
        return Numbers.whole(Numbers.decimal(number));
    }

    private static boolean truth(Object value) {
        if (value instanceof Boolean condition) {
            return condition;
        }
        String text = Texts.canonical(value).strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new EvaluationException("the value is neither true nor false");
        };
    }

    private static byte[] ofHex(String text) {
        try {
            return HexFormat.of().parseHex(text.startsWith("0x") ? text.substring(2) : text);
        } catch (IllegalArgumentException e) {
            throw new EvaluationException("the text is not of hexadecimal digits");
        }
    }

    private static byte[] ofBase64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new EvaluationException("the text is not base64");
        }
    }

    private static String utf8(Object value) {
        if (value instanceof String text) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(Bytes.orNull(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new EvaluationException("the bytes are not UTF-8");
        }
    }
}
