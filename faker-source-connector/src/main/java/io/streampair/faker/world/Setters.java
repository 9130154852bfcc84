// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.stream.SplitMix;

/** A field that states set: it has the value of the last event whose state sets it, before that its own. */
public final class Setters implements Maker {
    private final Maker own;
    private final Maker[] byState;
    private final Previous previous;
    private final SplitMix random;

    /**
     * @param own the field as it is without them
     * @param byState null for states that do not set the field
     * @param previous what they see as the value before; null if none asks for it
     */
    public Setters(Maker own, Maker[] byState, Previous previous, SplitMix random) {
        this.own = own;
        this.byState = byState.clone();
        this.previous = previous;
        this.random = random;
    }

    /** The value of the field before the event that sets it. */
    public static final class Previous {
        private Object value;

        public Object value() {
            return value;
        }
    }

    @Override
    public Object value(Row row) {
        return previous == null ? last(row) : folded(row);
    }

    private Object last(Row row) {
        for (long number = row.event().number(); number >= 0; number--) {
            Maker setter = byState[row.stateAt(number)];
            if (setter != null) {
                return set(setter, row, number, random.state());
            }
        }
        return own.value(row);
    }

    /** From the first event that sets it on, since each may use what the one before made. */
    private Object folded(Row row) {
        long bits = random.state();
        long last = row.event().number();
        boolean isSet = false;
        Object value = null;
        for (long number = 0; number <= last; number++) {
            Maker setter = byState[row.stateAt(number)];
            if (setter != null) {
                previous.value = isSet ? value : own(row.at(Math.max(0, number - 1)), bits);
                value = set(setter, row, number, bits);
                isSet = true;
            }
        }
        return isSet ? value : own(row, bits);
    }

    private Object own(Row row, long bits) {
        random.reset(bits);
        return own.value(row);
    }

    /** Each event that sets it draws anew. */
    private Object set(Maker setter, Row row, long number, long bits) {
        random.reset(SplitMix.mixAt(bits, number + 1));
        return setter.value(row.at(number));
    }
}
