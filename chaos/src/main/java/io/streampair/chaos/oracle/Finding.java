// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One way in which a stream may be wrong: how often it is, and a few examples. */
public final class Finding {
    private static final int EXAMPLES = 5;

    private final String name;
    private final List<String> examples = new ArrayList<>();
    private long count;

    Finding(String name) {
        this.name = name;
    }

    void add(String example) {
        count++;
        if (examples.size() < EXAMPLES) {
            examples.add(example);
        }
    }

    /** What is wrong, such as {@code rows missing}. */
    public String name() {
        return name;
    }

    public long count() {
        return count;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d %s", count, name);
    }
}
