// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.life.LifeStream;
import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.time.Births;
import java.util.List;

/**
 * A stream of a document.
 *
 * @param key the names of the fields of the key
 * @param timestamp what is their timestamp; null for the time of writing
 * @param arrivals null if no entities are born after the start
 * @param emit null if each event is a row
 */
record StreamDefinition(
        String name,
        Part part,
        String topic,
        List<Part> key,
        Part timestamp,
        LifeStream entities,
        ArrivalRule arrivals,
        Part emit,
        FrameCompiler fields) {
    Births births() {
        return entities.births();
    }

    /** Whether each entity has one event, which is one record. */
    boolean isPlain() {
        return fields.life().isPlain() && emit == null;
    }

    boolean isGrowing() {
        return arrivals != null;
    }
}
