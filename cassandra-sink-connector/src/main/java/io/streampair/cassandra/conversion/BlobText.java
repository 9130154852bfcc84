// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.Base64;
import java.util.HexFormat;
import org.apache.kafka.connect.errors.DataException;

/** Reads texts as bytes. */
final class BlobText {
    private static final String PREFIX = "0x";

    /** Base64 comes in groups of four. */
    private static final int GROUP = 4;

    private final TypeConversions conversions;
    private final BlobEncoding encoding;

    BlobText(TypeConversions conversions, BlobEncoding encoding) {
        this.conversions = conversions;
        this.encoding = encoding;
    }

    /** @throws DataException if the text is not of the encoding, or may be of either */
    byte[] bytes(String text) {
        if (encoding == BlobEncoding.HEX) {
            return ofHex(text);
        }
        if (encoding == BlobEncoding.AUTO && isHex(text)) {
            if (text.length() % GROUP == 0) {
                throw conversions.cannotConvert(
                        text, "begins with 0x, but may also be base64; set blob.encoding to hex or base64");
            }
            return ofHex(text);
        }
        return ofBase64(text);
    }

    private static boolean isHex(String text) {
        if (!text.startsWith(PREFIX) || text.length() % 2 != 0) {
            return false;
        }
        for (int i = PREFIX.length(); i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private byte[] ofBase64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw conversions.cannotConvert(text, "must be base64, or hexadecimal digits with blob.encoding=hex");
        }
    }

    private byte[] ofHex(String text) {
        try {
            return HexFormat.of().parseHex(text, text.startsWith(PREFIX) ? 2 : 0, text.length());
        } catch (IllegalArgumentException e) {
            throw conversions.cannotConvert(text, "must be an even number of hexadecimal digits (blob.encoding=hex)");
        }
    }
}
