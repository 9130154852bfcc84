// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Evaluator;
import io.streampair.faker.record.FieldSchema;
import io.streampair.faker.world.Frame;
import io.streampair.faker.world.Row;
import java.util.List;

/**
 * Records that events of a stream are written as.
 *
 * @param when the condition of an event; null for all
 * @param own the frame of fields that it has beside those of the stream; null if it has none
 * @param slot where rows of the stream keep the one of the own fields
 * @param columns those of the value, then those of the key that the value does not have
 * @param written how many of them the value has
 * @param key the positions of the key's fields among them
 * @param isEnvelope whether a value has the row before and after the event
 * @param hasTombstones whether a record without a value follows a deletion
 * @param place where it is defined, for messages
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record DefinedOutput(
        String topic,
        Evaluator<Row> when,
        Frame own,
        int slot,
        List<Column> columns,
        int written,
        int[] key,
        boolean isEnvelope,
        boolean hasTombstones,
        String place) {
    /**
     * A field of key or value.
     *
     * @param index its number in its frame
     * @param isOwn whether that is the output's own
     */
    public record Column(FieldSchema field, int index, boolean isOwn) {}

    /** The fields of the columns from one up to another. */
    public List<FieldSchema> fields(int from, int to) {
        return columns.subList(from, to).stream().map(Column::field).toList();
    }
}
