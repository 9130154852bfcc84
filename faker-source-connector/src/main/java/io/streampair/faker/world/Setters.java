// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.stream.SplitMix;

/** A field that states set: it has the value of the last event whose state sets it, before that its own. */
public final class Setters implements Maker {
    private final Maker own;
    private final Maker[] byState;
    private final SplitMix random;

    /** {@code byState} has null for states that do not set the field. */
    public Setters(Maker own, Maker[] byState, SplitMix random) {
        this.own = own;
        this.byState = byState.clone();
        this.random = random;
    }

    @Override
    public Object value(Row row) {
        for (long number = row.event().number(); number >= 0; number--) {
            Maker setter = byState[row.stateAt(number)];
            if (setter != null) {
                // Each event that sets it draws anew.
                random.reset(SplitMix.mixAt(random.state(), number + 1));
                return setter.value(row.at(number));
            }
        }
        return own.value(row);
    }
}
