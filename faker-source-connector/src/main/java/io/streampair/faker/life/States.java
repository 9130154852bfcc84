// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.time.Durations;

/**
 * A life through states. Each step draws the next state and the time until then from two hashes of the entity's bits and
 * the number of the event. At the end of {@code atMost} the life ends, or enters a last state at exactly that time.
 */
final class States implements Life {
    /** No life has more events: a row may have to be computed through all of them. */
    static final int MOST_EVENTS = 1000;

    static final int MOST_STATES = 256;

    private static final int NUMBER_BITS = 24;
    private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

    private final State[] states;
    private final long window;
    private final long cutFrom;
    private final int lastState;

    /**
     * @param states from the first, in which an entity is born
     * @param window no event is later than this many microseconds after birth
     * @param cuts whether the window may end a life
     * @param lastState the state that a life enters at the end of the window; negative for none
     */
    States(State[] states, long window, boolean cuts, int lastState) {
        this.states = states.clone();
        this.window = window;
        this.lastState = lastState;
        // With a last state no other event may be at the end of the window.
        this.cutFrom = cuts ? window + (lastState < 0 ? 1 : 0) : Long.MAX_VALUE;
    }

    @Override
    public long window() {
        return window;
    }

    @Override
    public void begin(Event event) {
        event.move(event.born(), 0, 0, states[0].kind(0));
    }

    @Override
    public boolean next(Event event) {
        Step step = step(event);
        return step == Step.MADE || step == Step.CUT_TO_LAST;
    }

    /** Moves to the next event if there is one, and says what became of it. */
    Step step(Event event) {
        State state = states[event.state()];
        long number = event.number() + 1;
        if (state.isLast() || (lastState >= 0 && event.at() - event.born() == window)) {
            return Step.ENDED;
        }
        if (number == MOST_EVENTS) {
            return Step.TOO_MANY;
        }
        long life = event.lifeBits();
        int next = state.next(SplitMix.mixAt(life, 2 * number));
        if (next < 0) {
            return Step.ENDED;
        }
        long at = event.at() + state.dwell(SplitMix.mixAt(life, 2 * number + 1));
        boolean cut = at - event.born() >= cutFrom;
        if (cut) {
            next = lastState;
            at = event.born() + window;
        }
        if (next < 0 || at > Durations.LAST) {
            return Step.CUT;
        }
        event.move(at, number, next, states[next].kind(number));
        return cut ? Step.CUT_TO_LAST : Step.MADE;
    }

    @Override
    public boolean moveTo(Event event, long number) {
        boolean found = number >= 0;
        while (found && event.number() < number) {
            found = next(event);
        }
        return found;
    }

    @Override
    public boolean moveToFirst(Event event, long from) {
        boolean found = true;
        while (found && event.at() < from) {
            found = next(event);
        }
        return found;
    }

    @Override
    public void moveToLast(Event event, long until) {
        Event ahead = new Event();
        ahead.moveTo(event);
        while (next(ahead) && ahead.at() <= until) {
            event.moveTo(ahead);
        }
    }

    @Override
    public boolean creates(Event event, long number) {
        return number == 0;
    }

    @Override
    public int memory(Event event) {
        return (event.state() << NUMBER_BITS) | (int) event.number();
    }

    @Override
    public void restore(Event event, long at, int memory) {
        int state = memory >>> NUMBER_BITS;
        int number = memory & NUMBER_MASK;
        event.move(at, number, state, states[state].kind(number));
    }

    /** What became of a step. */
    enum Step {
        /** There is a next event. */
        MADE,
        /** The next event is the last state's, at the end of the window. */
        CUT_TO_LAST,
        /** The next event would be after the end of the window. */
        CUT,
        /** The life has its most events. */
        TOO_MANY,
        /** The life is complete. */
        ENDED
    }
}
