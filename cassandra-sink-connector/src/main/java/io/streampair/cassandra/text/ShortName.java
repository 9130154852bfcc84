// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

/** Names that come from records and may have any length, for messages. */
public final class ShortName {
    private static final int MOST = 100;

    private ShortName() {}

    /** The name, or its beginning and its length. */
    public static String of(String name) {
        return name.length() <= MOST ? name : name.substring(0, MOST) + "… (" + name.length() + " characters)";
    }
}
