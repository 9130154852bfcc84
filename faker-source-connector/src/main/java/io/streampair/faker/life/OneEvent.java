// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

/** The life of a plain record: nothing happens after birth. */
final class OneEvent implements Life {
    @Override
    public long window() {
        return 0;
    }

    @Override
    public void begin(Event event) {
        // An event begins as a birth without a state.
    }

    @Override
    public boolean next(Event event) {
        return false;
    }

    @Override
    public boolean moveTo(Event event, long number) {
        return number == 0;
    }

    @Override
    public boolean moveToFirst(Event event, long from) {
        return event.at() >= from;
    }

    @Override
    public void moveToLast(Event event, long until) {
        // The birth is the only one.
    }

    @Override
    public boolean creates(Event event, long number) {
        return true;
    }

    @Override
    public int memory(Event event) {
        return 0;
    }

    @Override
    public void restore(Event event, long at, int memory) {
        // It is the birth.
    }
}
