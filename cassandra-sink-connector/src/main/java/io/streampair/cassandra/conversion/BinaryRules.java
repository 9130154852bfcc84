// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** What is bytes underneath: blob, uuid, timeuuid and inet. */
final class BinaryRules {
    private static final int UUID_BYTES = 16;
    private static final int TIME_BASED = 1;
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})(\\.(?!$)|$)){4}");

    /** Enough for Java to take it as an IPv6 address, right or wrong. */
    private static final Pattern IPV6 = Pattern.compile("(:|[0-9a-fA-F]+:)[0-9a-fA-F:.]*");

    private BinaryRules() {}

    static TypeConversions blob(boolean hex) {
        TypeConversions rules = new TypeConversions("blob");
        return rules.take(SourceType.BYTES, "as they are", value -> ByteBuffer.wrap(Bytes.of(value)))
                .take(
                        SourceType.TEXT,
                        "base64, or with `blob.encoding=hex` hexadecimal digits, with or without 0x before them",
                        value -> ByteBuffer.wrap(hex ? ofHex(rules, (String) value) : ofBase64(rules, (String) value)));
    }

    static TypeConversions uuid() {
        TypeConversions rules = new TypeConversions("uuid");
        return rules.take(SourceType.TEXT, "36 characters", value -> uuidOfText(rules, (String) value))
                .take(SourceType.BYTES, "16 bytes, the most significant first", value -> uuidOfBytes(rules, value));
    }

    static TypeConversions timeuuid() {
        TypeConversions rules = new TypeConversions("timeuuid");
        return rules.take(
                        SourceType.TEXT,
                        "36 characters, of version 1",
                        value -> timeBased(rules, value, uuidOfText(rules, (String) value)))
                .take(
                        SourceType.BYTES,
                        "16 bytes, the most significant first, of version 1",
                        value -> timeBased(rules, value, uuidOfBytes(rules, value)));
    }

    static TypeConversions inet() {
        TypeConversions rules = new TypeConversions("inet");
        return rules.take(
                        SourceType.TEXT,
                        "an IPv4 or IPv6 address in numbers; names are refused, since they would have to be looked up",
                        value -> inetOfText(rules, (String) value))
                .take(SourceType.BYTES, "4 or 16 bytes", value -> inetOfBytes(rules, value));
    }

    private static byte[] ofBase64(TypeConversions rules, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw rules.doesNotFit(text, "takes base64, or hexadecimal digits with blob.encoding=hex");
        }
    }

    private static byte[] ofHex(TypeConversions rules, String text) {
        try {
            return HexFormat.of().parseHex(text, text.startsWith("0x") ? 2 : 0, text.length());
        } catch (IllegalArgumentException e) {
            throw rules.doesNotFit(text, "takes an even number of hexadecimal digits, since blob.encoding=hex");
        }
    }

    private static UUID uuidOfText(TypeConversions rules, String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw rules.notA(text);
        }
        throw rules.notA(text);
    }

    private static UUID uuidOfBytes(TypeConversions rules, Object value) {
        byte[] bytes = Bytes.of(value);
        if (bytes.length != UUID_BYTES) {
            throw rules.doesNotFit(value, "takes 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static UUID timeBased(TypeConversions rules, Object value, UUID uuid) {
        if (uuid.version() != TIME_BASED) {
            throw rules.doesNotFit(value, "takes UUIDs of version 1, not of version " + uuid.version());
        }
        return uuid;
    }

    private static InetAddress inetOfText(TypeConversions rules, String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            throw rules.notA(text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw rules.notA(text);
        }
    }

    private static InetAddress inetOfBytes(TypeConversions rules, Object value) {
        try {
            return InetAddress.getByAddress(Bytes.of(value));
        } catch (UnknownHostException e) {
            throw rules.doesNotFit(value, "takes 4 or 16 bytes, not " + Bytes.of(value).length);
        }
    }
}
