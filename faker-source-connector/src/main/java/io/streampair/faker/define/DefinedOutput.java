// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.record.FieldSchema;
import io.streampair.faker.world.Condition;
import io.streampair.faker.world.Elements;
import io.streampair.faker.world.Frame;
import java.util.List;

/**
 * Records that events of a stream are written as.
 *
 * @param when the condition of an event, or of an element; null for all
 * @param isComplete whether each entity has a record, from its first event on, and none of them is deleted
 * @param elements of which each has a record; null for one of the row
 * @param own the frame of fields that it has beside those of the stream; null if it has none
 * @param slot where rows of the stream keep the one of the own fields
 * @param columns those of the value, then those of the key that the value does not have
 * @param written how many of them the value has
 * @param key the positions of the key's fields among them
 * @param form what a value is: the row, its JSON, or the row before and after the event
 * @param hasTombstones whether a record without a value follows a deletion
 * @param place where it is defined, for messages
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record DefinedOutput(
        String topic,
        Condition when,
        boolean isComplete,
        Elements elements,
        Frame own,
        int slot,
        List<Column> columns,
        int written,
        int[] key,
        Form form,
        boolean hasTombstones,
        String place) {
    /** What values are. */
    public enum Form {
        ROW,
        JSON,
        DEBEZIUM
    }

    /**
     * A field of key or value.
     *
     * @param index its number in its frame
     * @param isOwn whether that is the output's own
     * @param origin where its values come from
     */
    public record Column(FieldSchema field, int index, boolean isOwn, Origin origin) {}

    /** The fields of the columns from one up to another. */
    public List<FieldSchema> fields(int from, int to) {
        return columns.subList(from, to).stream().map(Column::field).toList();
    }
}
