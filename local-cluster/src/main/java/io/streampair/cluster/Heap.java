// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import io.streampair.cluster.common.ClusterException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of heaps in the notation of {@code -Xmx}. */
final class Heap {

    private static final Pattern SIZE = Pattern.compile("(\\d+)([mg])");

    private Heap() {}

    /** @throws ClusterException if the size is not a number followed by m or g */
    static long bytes(String size) {
        Matcher matcher = SIZE.matcher(size.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new ClusterException("Invalid heap size \"" + size + "\": write it like 512m or 2g.");
        }
        return Long.parseLong(matcher.group(1)) << (matcher.group(2).equals("g") ? 30 : 20);
    }
}
