// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/** Functions whose results identify their arguments. */
final class HashFunctions {
    private static final String GROUP = "Hashes and identities";

    /** The namespace of object identifiers, of RFC 9562. */
    private static final UUID NAMESPACE = UUID.fromString("6ba7b812-9dad-11d1-80b4-00c04fd430c8");

    private HashFunctions() {}

    static List<Function> all() {
        return List.of(
                named("hash")
                        .takes("value", Kind.VALUE)
                        .takes("n", Kind.INTEGER)
                        .gives(Type.INTEGER)
                        .says(
                                "A number from 0 to n-1 for a value, always the same: Murmur3 (32 bits, seed 0, unsigned) of its text "
                                        + "in UTF-8, modulo n. Numbers that are equal have the same hash, as has their text.")
                        .example("hash(value.name, 16)", "1")
                        .computesTwo((value, n) -> bucket(value, (Long) n)),
                named("hash")
                        .takes("value", Kind.VALUE)
                        .gives(Type.INTEGER)
                        .says("The same without modulo: a number of 32 bits.")
                        .example("hash('abc')", "3017643002")
                        .computesOne(value -> Murmur3.hash(Bytes.of(value))),
                named("sha256")
                        .takes("value", Kind.VALUE)
                        .gives(Type.BYTES)
                        .says("SHA-256 of bytes, or of the text of a value in UTF-8.")
                        .example(
                                "hex(sha256('abc'))",
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                        .computesOne(value -> digest("SHA-256").digest(Bytes.of(value))),
                named("uuid")
                        .takes("value", Kind.VALUE)
                        .gives(Type.UUID)
                        .says(
                                "The uuid that a value always has: of version 5, in the namespace of object identifiers, as Python's "
                                        + "`uuid5(NAMESPACE_OID, text)`.")
                        .example("uuid('abc')", "7697a46f-b283-5da3-8e7c-62c11c03dd9e")
                        .computesOne(value -> ofName(Bytes.of(value))));
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private static long bucket(Object value, long n) {
        if (n <= 0) {
            throw new EvaluationException("n must be greater than 0");
        }
        return Murmur3.hash(Bytes.of(value)) % n;
    }

    private static UUID ofName(byte[] name) {
        MessageDigest digest = digest("SHA-1");
        digest.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name));
        long most = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000;
        long least = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new EvaluationException("this Java has no " + algorithm);
        }
    }
}
