// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.stream.SplitMix;

/**
 * The events that change a value which otherwise stays as it was: those that create the entity, and a share of the others.
 * Finding the last one looks back over as few events as there are between two changes.
 */
public final class Changes {
    private final Life life;
    private final double share;

    /** {@code share} of the events is above 0 and at most 1. */
    public Changes(Life life, double share) {
        this.life = life;
        this.share = share;
    }

    /**
     * The number of the last event that changed the value, up to the one where the event is.
     *
     * @param bits of the value of this entity
     */
    public long last(Event event, long bits) {
        long number = event.number();
        while (SplitMix.unit(SplitMix.mixAt(bits, number)) >= share && !life.creates(event, number)) {
            number--;
        }
        return number;
    }
}
