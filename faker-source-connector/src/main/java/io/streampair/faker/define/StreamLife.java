// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.life.Life;
import io.streampair.faker.life.LifeCompiler;
import java.util.List;
import java.util.Map;

/**
 * How the lives of a stream go on, and what that means for its fields.
 *
 * @param states the names of the states; empty if there are none
 * @param deletes whether an event may delete the entity
 * @param sets by field: by the number of a state, the expression that it sets the field to
 */
record StreamLife(Life life, List<String> states, boolean deletes, Map<String, Map<Integer, Part>> sets) {
    /** Nothing happens after birth. */
    static StreamLife plain() {
        return new StreamLife(LifeCompiler.oneEvent(), List.of(), false, Map.of());
    }

    boolean isPlain() {
        return life.window() == 0 && states.isEmpty();
    }
}
