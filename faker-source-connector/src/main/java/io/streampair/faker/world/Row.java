// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.expressions.EvaluationException;
import io.streampair.faker.life.Event;
import io.streampair.faker.life.EventKind;
import io.streampair.faker.life.Life;
import java.util.Arrays;

/**
 * The fields of an entity at one of its events, each made when somebody first asks for it. One mutable object moves from
 * event to event.
 */
public final class Row {
    private final Frame frame;
    private final Row outer;
    private final Event event;
    private final Object[] values;
    private final boolean[] isMade;
    private Row[] inner;
    private Row past;
    private long entity = -1;
    private long bits;
    private long askedFor = Long.MIN_VALUE;
    private int[] states;

    /** A row of a stream. */
    public Row(Frame frame) {
        this(frame, null);
    }

    private Row(Frame frame, Row outer) {
        this.frame = frame;
        this.outer = outer;
        this.event = outer == null ? new Event() : outer.event;
        this.values = new Object[frame.size()];
        this.isMade = new boolean[frame.size()];
        this.inner = new Row[frame.size()];
    }

    /** Moves to the last event of an entity up to a time, in microseconds since 1970, by which it is born. */
    public void moveTo(long newEntity, long time) {
        if (newEntity == entity && time == askedFor) {
            return;
        }
        frame.entities().moveToLast(event, newEntity, time);
        begin();
        askedFor = time;
    }

    /** Moves to an event, whose records are made next. */
    public void moveTo(Event other) {
        event.moveTo(other);
        begin();
        frame.effort().begin();
    }

    /** The name of its stream, or of its field within a row. */
    String name() {
        return frame.name();
    }

    private void begin() {
        entity = event.entity();
        bits = event.bits();
        askedFor = Long.MIN_VALUE;
        states = null;
        Arrays.fill(isMade, false);
    }

    /** Moves to a part of the outer row. */
    void moveWithin(long newBits) {
        bits = newBits;
        Arrays.fill(isMade, false);
    }

    /** The row of the same entity at an event up to this one, which is not kept. */
    public Row at(long number) {
        if (number == event.number()) {
            return this;
        }
        if (outer != null) {
            throw new EvaluationException("an earlier event has no struct or element of its own");
        }
        if (past == null) {
            past = new Row(frame);
        }
        if (past.entity != entity || past.event.number() != number) {
            if (past.entity == entity && past.event.number() + 1 == number) {
                frame.entities().life().next(past.event);
            } else {
                frame.entities().moveTo(past.event, entity, number);
            }
            past.begin();
        }
        return past;
    }

    /** The row of the same entity before this event; null if this event creates it. */
    public Row before() {
        Row root = root();
        return event.kind() == EventKind.CREATE ? null : root.at(event.number() - 1);
    }

    /** The state that began with an event up to this one. */
    int stateAt(long number) {
        if (states == null) {
            states = new int[(int) event.number() + 1];
            Event each = new Event();
            frame.entities().begin(each, entity);
            for (int i = 0; i < states.length; i++) {
                states[i] = each.state();
                frame.entities().life().next(each);
            }
        }
        return states[(int) number];
    }

    /** The value of a field, as expressions have it. */
    public Object value(int field) {
        if (!isMade[field]) {
            values[field] = frame.make(field, this);
            isMade[field] = true;
        }
        return values[field];
    }

    /** The row that a field of this one keeps: of a struct within, or of a parent in a reference. */
    public Row inner(int field, Frame of) {
        if (field >= inner.length) {
            inner = Arrays.copyOf(inner, field + 1);
        }
        if (inner[field] == null) {
            inner[field] = new Row(of, of.entities() == null ? this : null);
        }
        return inner[field];
    }

    /** The row around this one, so many levels up. */
    public Row up(int levels) {
        Row row = this;
        for (int i = 0; i < levels; i++) {
            row = row.outer;
        }
        return row;
    }

    /** The row of the stream. */
    public Row root() {
        return outer == null ? this : outer.root();
    }

    /** How the lives of its stream go on. */
    public Life life() {
        return frame.entities().life();
    }

    /** The event for which the row is made. */
    public Event event() {
        return event;
    }

    /** The number of the entity in its stream, from 0. */
    public long entity() {
        return event.entity();
    }

    long bits() {
        return bits;
    }

    /** When the event happens, in microseconds since 1970. */
    public long now() {
        return event.at();
    }

    /** When the entity was born, in microseconds since 1970. */
    public long born() {
        return event.born();
    }
}
