// SPDX-License-Identifier: Apache-2.0
package io.streampair.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One kind of fault: how often a check found it, and the first few examples. Not thread-safe. */
public final class Finding {
    private static final int EXAMPLES = 5;

    private final String name;
    private final List<String> examples = new ArrayList<>();
    private long count;

    /** @param name what is wrong, such as {@code rows missing} */
    public Finding(String name) {
        this.name = name;
    }

    /** Counts one more. */
    public void add(String example) {
        count++;
        addExample(example);
    }

    /** Keeps an example of what {@link #counted(long)} counts. */
    public void addExample(String example) {
        if (examples.size() < EXAMPLES) {
            examples.add(example);
        }
    }

    /** Sets the count, if it is known from elsewhere. */
    public Finding counted(long total) {
        count = total;
        return this;
    }

    public String name() {
        return name;
    }

    public long count() {
        return count;
    }

    /** At most five. */
    public List<String> examples() {
        return List.copyOf(examples);
    }

    /** Such as {@code 1,234 rows missing}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d %s", count, name);
    }
}
