// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.life.Cut;
import io.streampair.faker.life.RecordCut;
import io.streampair.faker.rate.Pace;
import java.util.List;

/**
 * The streams of a definition that a connector writes. Not thread-safe: each task has its own.
 *
 * @param streams those that it writes
 * @param all those of the definition, in the order of their numbers
 * @param startMicros when the first record may be, in microseconds since 1970
 * @param beganMicros when the first births are
 * @param end its last record, unless records are counted
 * @param records how many records of all streams it has, if they must be counted; else 0
 * @param references the fields that refer to records of the streams
 */
public record World(
        List<WorldStream> streams,
        List<WorldStream> all,
        long startMicros,
        long beganMicros,
        Cut end,
        long records,
        Pace pace,
        List<FieldReference> references) {
    /** Keeps the lists. */
    public World {
        streams = List.copyOf(streams);
        all = List.copyOf(all);
        references = List.copyOf(references);
    }

    /** Its last record. To count records takes the time to compute their events. */
    public Cut cut() {
        if (records == 0) {
            return end;
        }
        return RecordCut.find(
                all.stream().map(WorldStream::entities).toList(),
                startMicros,
                records,
                event -> all.get(event.stream()).parts(event));
    }
}
