// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The records that all candidates write: always the same ones. */
public interface Dataset {
    /** Of the table and of the topic. */
    String name();

    int rows();

    /** The columns with their types. */
    List<String> columns();

    /** As within PRIMARY KEY (...). */
    String primaryKey();

    /** How the sink reads the records. */
    Map<String, String> sinkSettings();

    /** Reads the records one by one from the first on; each reader for one thread. */
    Supplier<Event> reader();

    /** How many rows go into a batch of a loop that has no idea of the data. */
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
