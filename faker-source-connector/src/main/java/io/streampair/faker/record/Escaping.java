// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import java.util.List;

/** How a delimited value keeps a delimiter within a field apart from one between fields. */
enum Escaping {
    /** Within a field a backslash becomes two, and the delimiter gets a backslash before it. */
    BACKSLASH,
    /** A field with a delimiter, quote or line break is put in double quotes, and a quote within is doubled. */
    QUOTE,
    /** Not at all. */
    NONE;

    static final List<String> NAMES = List.of("backslash", "quote", "none");
}
