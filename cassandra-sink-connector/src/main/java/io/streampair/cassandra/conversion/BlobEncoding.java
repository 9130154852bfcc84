// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

/** The encoding of texts that become blobs. */
public enum BlobEncoding {
    /** Base64, or hexadecimal digits after 0x; a text that may be either is refused. */
    AUTO,
    BASE64,
    /** Hexadecimal digits, optionally after 0x. */
    HEX
}
