// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Values that take long where the work is not bounded; made when they are needed, since some are large. */
final class OddRecords {
    private static final int LONG = 10_000_000;
    private static final int MANY = 100_000;

    private OddRecords() {}

    /** Values of a field. */
    static Map<String, Supplier<Object>> fields() {
        Map<String, Supplier<Object>> values = new LinkedHashMap<>();
        values.put("1e1000000", () -> new BigDecimal("1e1000000"));
        values.put("1e-1000000", () -> new BigDecimal("1e-1000000"));
        values.put("123456789e-1000000000", () -> new BigDecimal("123456789e-1000000000"));
        values.put("a decimal of 9,900 digits", () -> new BigDecimal("9".repeat(9_000) + "." + "9".repeat(900)));
        values.put("a decimal of 3,000,000 digits", () -> new BigDecimal(BigInteger.ONE.shiftLeft(LONG), 5));
        values.put("a number of 3,000,000 digits", () -> BigInteger.ONE.shiftLeft(LONG));
        values.put("1e1000000 as text", () -> "1e1000000");
        values.put("9,999 digits as text", () -> "9".repeat(9_999));
        for (String part : List.of("1", "-", "a", ":", "é", " ", "{", "[", "\"", "\\", "1,")) {
            values.put("10 MB of " + part, () -> part.repeat(LONG / part.length()));
        }
        values.put("a duration of 10 MB", () -> "P" + "1".repeat(LONG));
        values.put("a fraction of 10 MB", () -> "2026-11-24T10:15:30." + "1".repeat(LONG));
        values.put("hex of 10 MB", () -> "0x" + "ab".repeat(LONG / 2));
        values.put("10,000 levels as JSON", () -> "[".repeat(10_000) + "]".repeat(10_000));
        values.put("100,000 exponents as JSON", () -> "[" + "1e1000000,".repeat(MANY) + "1]");
        values.put("10,000 levels", () -> nested(10_000));
        values.put("180 levels", () -> nested(180));
        values.put("100,000 entries", () -> wide("key"));
        values.put("100,000 numbered entries", () -> wide(""));
        values.put("100,000 numbers", () -> Collections.nCopies(MANY, 1));
        values.put("100,000 decimals", () -> Collections.nCopies(MANY, new BigDecimal("1e-1000000")));
        values.put("65,536 texts of one hash", OddRecords::ofOneHash);
        values.put("10 MB of bytes", () -> new byte[LONG]);
        return values;
    }

    /** Values of records, as JSON. */
    static Map<String, Supplier<Object>> json() {
        Map<String, Supplier<Object>> texts = new LinkedHashMap<>();
        texts.put("a text of 10 MB", () -> "{\"v\":\"" + "a".repeat(LONG) + "\"}");
        texts.put(
                "10 MB of umlauts as bytes",
                () -> ("{\"v\":\"" + "ä".repeat(LONG / 2) + "\"}").getBytes(StandardCharsets.UTF_8));
        texts.put("10 MB of escapes", () -> "{\"v\":\"" + "\\u00e9".repeat(LONG / 6) + "\"}");
        texts.put("10 MB of digits", () -> "{\"v\":" + "1".repeat(LONG) + "}");
        texts.put("9,999 digits", () -> "{\"v\":" + "1".repeat(9_999) + "}");
        texts.put("10 MB of zeros", () -> "{\"v\":0." + "0".repeat(LONG) + "}");
        texts.put("100,000 numbers", () -> "{\"v\":[" + "1,".repeat(MANY) + "1]}");
        texts.put("100,000 exponents", () -> "{\"v\":[" + "1e1000000,".repeat(MANY) + "1]}");
        texts.put("an exponent of 9,000 digits", () -> "{\"v\":1e" + "1".repeat(9_000) + "}");
        texts.put("10,000 lists", () -> "{\"v\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        texts.put("10,000 objects", () -> "{\"v\":".repeat(10_000) + "1" + "}".repeat(10_000));
        texts.put("100,000 entries", () -> "{\"v\":" + object("k") + "}");
        texts.put("100,000 fields", () -> object("k"));
        texts.put("10 MB of spaces", () -> "{\"v\":1" + " ".repeat(LONG) + "}");
        texts.put("a name of 10 MB", () -> "{\"" + "n".repeat(LONG) + "\":1,\"v\":1}");
        return texts;
    }

    /** Values of records, as delimited text. */
    static Map<String, Supplier<Object>> delimited() {
        Map<String, Supplier<Object>> texts = new LinkedHashMap<>();
        texts.put("10 MB of delimiters", () -> ",".repeat(LONG));
        texts.put("10 MB of delimiters and an escape", () -> ",".repeat(LONG) + "\\\\");
        texts.put("10 MB of escapes", () -> "\\".repeat(LONG));
        texts.put("10 MB of escaped delimiters", () -> "\\,".repeat(LONG / 2));
        texts.put("10 MB without a delimiter", () -> "a".repeat(LONG));
        return texts;
    }

    private static Object ofOneHash() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 1 << 16; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 16; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static Map<String, Object> wide(String prefix) {
        Map<String, Object> wide = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            wide.put(prefix + i, i);
        }
        return wide;
    }

    private static Object nested(int levels) {
        Object value = 1;
        for (int i = 0; i < levels; i++) {
            value = List.of(value);
        }
        return value;
    }

    private static String object(String prefix) {
        StringBuilder text = new StringBuilder("{\"v\":1");
        for (int i = 0; i < MANY; i++) {
            text.append(",\"").append(prefix).append(i).append("\":1");
        }
        return text.append('}').toString();
    }
}
