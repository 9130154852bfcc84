// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.time.Dwell;
import java.util.Map;
import java.util.TreeMap;

/**
 * A state as it is written down.
 *
 * @param name its name
 * @param next how likely each next state is, by name; {@link #END} ends the life; empty in a last state
 * @param after how long an entity stays; null in a last state
 * @param delete whether entering the state deletes the entity
 */
public record StateRule(String name, Map<String, Double> next, Dwell after, boolean delete) {
    /** Where a life goes that ends without another event. */
    public static final String END = "end";

    /** The order in which the next states are written makes no difference. */
    public StateRule {
        next = new TreeMap<>(next);
    }
}
