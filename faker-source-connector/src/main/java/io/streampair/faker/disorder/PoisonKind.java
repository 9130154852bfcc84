// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ways to poison a value. */
enum PoisonKind {
    /** The last field has a value of another type: a text, or a number in place of a text. */
    WRONG_TYPE,
    /** The last field is missing. */
    MISSING_FIELD,
    /** The second half of the text, or of its bytes, is missing. */
    TRUNCATED,
    /** The first text among the fields is longer than a consumer expects. */
    OVERSIZED,
    /** The byte in the middle never occurs in UTF-8. */
    INVALID_UTF8;

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (PoisonKind kind : values()) {
            names.add(kind.id());
        }
        return names;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PoisonKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
