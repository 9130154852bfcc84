// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.HashMap;
import java.util.Map;

/**
 * A source offset.
 *
 * @param next the index of the next record; -1 if there is no offset
 * @param written how many records of this place are written
 * @param ends the ends of the stream near it, as the connector writes them; empty without
 */
record Stand(long next, int written, String ends) {
    static Stand at(long next) {
        return new Stand(next, 0, "");
    }

    Cursor cursor() {
        return new Cursor(next, written);
    }

    /** As the connector reads it; null if there is none. */
    Map<String, Object> offset() {
        if (next < 0) {
            return null;
        }
        Map<String, Object> offset = new HashMap<>();
        offset.put("next", next);
        if (!ends.isEmpty()) {
            offset.put("ends", ends);
        }
        return offset;
    }

    @Override
    public String toString() {
        return next + (written == 0 ? "" : "." + written) + (ends.isEmpty() ? "" : " after the ends " + ends);
    }
}
