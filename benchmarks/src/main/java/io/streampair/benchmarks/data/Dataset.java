// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The records that every candidate writes, the same in each run. */
public interface Dataset {
    /** The name of the table and of the topic. */
    String name();

    int rows();

    /** The columns with their types. */
    List<String> columns();

    /** The columns inside {@code PRIMARY KEY (...)}. */
    String primaryKey();

    /** The sink's settings for these records. */
    Map<String, String> sinkSettings();

    /** Opens a reader at the first record; a reader serves one thread. */
    Supplier<Event> reader();

    /** The rows per batch of a loop that batches without looking at the keys. */
    default int batchRows() {
        return 32;
    }

    default String createTable(String keyspace) {
        return "CREATE TABLE " + keyspace + "." + name() + " (" + String.join(", ", columns()) + ", PRIMARY KEY ("
                + primaryKey() + "))";
    }

    default List<String> columnNames() {
        return columns().stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
    }
}
