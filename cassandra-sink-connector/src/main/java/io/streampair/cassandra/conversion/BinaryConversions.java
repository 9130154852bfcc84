// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Pattern;

/** Conversions to blob, uuid, timeuuid and inet. */
final class BinaryConversions {
    private static final int UUID_BYTES = 16;
    private static final int TIME_BASED = 1;
    /** An IPv6 address that ends in an IPv4 one has as many characters. */
    private static final int MAX_ADDRESS = 45;

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})(\\.(?!$)|$)){4}");

    /** What Java parses as an IPv6 address without a DNS lookup, valid or not. */
    private static final Pattern IPV6 = Pattern.compile("(:|[0-9a-fA-F]+:)[0-9a-fA-F:.]*");

    private BinaryConversions() {}

    static TypeConversions blob(BlobEncoding encoding) {
        TypeConversions conversions = new TypeConversions("blob");
        BlobText text = new BlobText(conversions, encoding);
        return conversions
                .take(ValueKind.BYTES, "as they are", value -> ByteBuffer.wrap(Bytes.of(value)))
                .take(
                        ValueKind.TEXT,
                        "base64, or hexadecimal digits after 0x; a text that may be either is refused, unless "
                                + "`blob.encoding` is `base64` or `hex`",
                        value -> ByteBuffer.wrap(text.bytes((String) value)));
    }

    static TypeConversions uuid() {
        TypeConversions conversions = new TypeConversions("uuid");
        return conversions
                .take(ValueKind.TEXT, "36 characters", value -> uuidOfText(conversions, (String) value))
                .take(ValueKind.BYTES, "16 bytes, most significant first", value -> uuidOfBytes(conversions, value));
    }

    static TypeConversions timeuuid() {
        TypeConversions conversions = new TypeConversions("timeuuid");
        return conversions
                .take(
                        ValueKind.TEXT,
                        "36 characters, version 1 only",
                        value -> timeBased(conversions, value, uuidOfText(conversions, (String) value)))
                .take(
                        ValueKind.BYTES,
                        "16 bytes, most significant first, version 1 only",
                        value -> timeBased(conversions, value, uuidOfBytes(conversions, value)));
    }

    static TypeConversions inet() {
        TypeConversions conversions = new TypeConversions("inet");
        return conversions
                .take(
                        ValueKind.TEXT,
                        "a numeric IPv4 or IPv6 address; host names are refused, since they would need a DNS lookup",
                        value -> inetOfText(conversions, (String) value))
                .take(ValueKind.BYTES, "4 or 16 bytes", value -> inetOfBytes(conversions, value));
    }

    private static UUID uuidOfText(TypeConversions conversions, String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw conversions.cannotConvert(text);
        }
        throw conversions.cannotConvert(text);
    }

    private static UUID uuidOfBytes(TypeConversions conversions, Object value) {
        byte[] bytes = Bytes.of(value);
        if (bytes.length != UUID_BYTES) {
            throw conversions.cannotConvert(value, "must be 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static UUID timeBased(TypeConversions conversions, Object value, UUID uuid) {
        if (uuid.version() != TIME_BASED) {
            throw conversions.cannotConvert(value, "must be a UUID of version 1, not " + uuid.version());
        }
        return uuid;
    }

    private static InetAddress inetOfText(TypeConversions conversions, String text) {
        if (text.length() > MAX_ADDRESS
                || (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches())) {
            throw conversions.cannotConvert(text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw conversions.cannotConvert(text);
        }
    }

    private static InetAddress inetOfBytes(TypeConversions conversions, Object value) {
        try {
            return InetAddress.getByAddress(Bytes.of(value));
        } catch (UnknownHostException e) {
            throw conversions.cannotConvert(value, "must be 4 or 16 bytes, not " + Bytes.of(value).length);
        }
    }
}
