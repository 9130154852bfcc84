// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import java.util.List;

/** How a delimited value escapes a delimiter within a field. */
enum Escaping {
    /** Within a field a backslash becomes two, and the delimiter gets a backslash before it. */
    BACKSLASH,
    /** RFC 4180: a field with a delimiter, quote or line break is quoted, and double quotes within are doubled. */
    QUOTE,
    /** Nothing is escaped. */
    NONE;

    static final List<String> NAMES = List.of("backslash", "quote", "none");
}
