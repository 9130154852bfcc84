// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import java.util.Collection;
import java.util.Map;

/**
 * What the rows of an event take, which has a limit: rows that refer to others multiply, and so do values that are used
 * more than once in another one. All frames of a world share one.
 */
public final class Effort {
    /** Made values count more than parts of values, which are only copied. */
    private static final long OF_A_VALUE = 16;

    private static final long MOST = 200_000 * OF_A_VALUE;
    private static final int CHARACTERS_OF_A_PART = 8;

    private long left = MOST;
    private long before;

    /** Starts to count for an event. */
    void begin() {
        before += MOST - left;
        left = MOST;
    }

    /** Counts a value that was made. */
    void add(Object value) {
        spend(OF_A_VALUE);
        weigh(value);
    }

    /** How many values were made so far, about. */
    public long values() {
        return (before + MOST - left) / OF_A_VALUE;
    }

    private void weigh(Object value) {
        if (value instanceof String text) {
            spend(text.length() / CHARACTERS_OF_A_PART);
        } else if (value instanceof byte[] bytes) {
            spend(bytes.length / CHARACTERS_OF_A_PART);
        } else if (value instanceof Map<?, ?> map) {
            spend(map.size());
            map.values().forEach(this::weigh);
        } else if (value instanceof Collection<?> list) {
            spend(list.size());
            list.forEach(this::weigh);
        }
    }

    private void spend(long parts) {
        left -= parts;
        if (left < 0) {
            throw new IllegalStateException("an event takes more than 200,000 values, or 25 MB of texts, with the rows"
                    + " that it refers to; use fewer or smaller ones");
        }
    }
}
