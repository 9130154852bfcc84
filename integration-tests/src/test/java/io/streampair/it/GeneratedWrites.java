// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws writes of every kind that the sink makes, to few rows and with few write times, so that they meet. Now and then one is
 * wrong, and refused.
 */
final class GeneratedWrites {
    /** Stands for a variable that is not bound. */
    static final Object UNSET = new Object();

    static final String TYPE = "address (a text, b text)";

    /** The tables; all columns that are no keys can be compared. */
    static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "cells",
            "id text, c text, v text, n int, st text static, l list<text>, fl frozen<list<text>>, s set<text>,"
                    + " m map<text, text>, u address, fu frozen<address>, PRIMARY KEY (id, c)",
            "ranges",
            "id text, c text, d text, v text, PRIMARY KEY (id, c, d)",
            "counters",
            "id text, c text, n counter, k counter, PRIMARY KEY (id, c)"));

    private static final List<String> CELL_COLUMNS = List.of("v", "n", "st", "l", "fl", "s", "m", "u", "fu");
    private static final long FIRST_TIME = 1_600_000_000_000_000L;
    private static final int TIMES = 6;

    /** The longest of a test's clocks' differences is far below the step between two times to live. */
    private static final int TTL_STEP = 1_000;

    private final Random random;
    private int drawn;

    /** A statement, and what is bound to its variables in their order. */
    record Write(String cql, List<Object> values) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(cql);
            values.forEach(value -> text.append(' ').append(value == UNSET ? "unset" : value));
            return text.toString();
        }
    }

    GeneratedWrites(long seed) {
        this.random = new Random(seed);
    }

    /** One write or some that are to be made in one batch, to these partitions of one of the tables. */
    List<Write> draw(String keyspace, List<String> partitions) {
        String table = pick(List.of("cells", "cells", "cells", "cells", "ranges", "counters"));
        List<Write> writes = new ArrayList<>();
        for (String partition : partitions) {
            for (int i = oneIn(3) ? between(2, 5) : 1; i > 0; i--) {
                writes.add(
                        switch (table) {
                            case "cells" -> ofCells(keyspace, partition);
                            case "ranges" -> ofRanges(keyspace, partition);
                            default -> ofCounters(keyspace, partition);
                        });
            }
        }
        return writes.size() == 1 && oneIn(3) ? List.of(conditional(writes.get(0))) : writes;
    }

    /** An INSERT that writes its row only if it is not there, and so has no write time; any other write as it is. */
    private static Write conditional(Write write) {
        int using = write.cql().indexOf(" USING TIMESTAMP ?");
        if (!write.cql().startsWith("INSERT") || using < 0) {
            return write;
        }
        List<Object> values = new ArrayList<>(write.values());
        values.remove((int) write.cql()
                .substring(0, using)
                .chars()
                .filter(each -> each == '?')
                .count());
        return new Write(
                write.cql()
                        .replace(" USING TIMESTAMP ? AND TTL ?", " IF NOT EXISTS USING TTL ?")
                        .replace(" USING TIMESTAMP ?", " IF NOT EXISTS"),
                values);
    }

    private Write ofCells(String keyspace, String partition) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> insert(keyspace, partition);
            case 2, 3 -> update(keyspace, partition);
            case 4 -> change(keyspace, partition, pick(List.of("l + ?", "l - ?", "s + ?", "s - ?", "m + ?", "m - ?")));
            case 5 -> deleteColumns(keyspace, partition);
            default -> deleteRows(keyspace + ".cells", partition, List.of("c"));
        };
    }

    private Write insert(String keyspace, String partition) {
        List<String> columns = someOf(CELL_COLUMNS);
        List<Object> values = new ArrayList<>(Arrays.asList(partition, clustering()));
        columns.forEach(column -> values.add(value(column)));
        String using = using(" USING ", "TIMESTAMP ?", "TTL ?", values);
        String names = columns.isEmpty() ? "" : ", " + String.join(", ", columns);
        return new Write(
                "INSERT INTO " + keyspace + ".cells (id, c" + names + ") VALUES (?, ?" + ", ?".repeat(columns.size())
                        + ")" + using,
                values);
    }

    private Write update(String keyspace, String partition) {
        List<String> columns = someOf(CELL_COLUMNS);
        if (columns.isEmpty()) {
            columns = List.of("v");
        }
        List<Object> values = new ArrayList<>();
        String using = using(" USING ", "TTL ?", "TIMESTAMP ?", values);
        StringBuilder set = new StringBuilder();
        for (String column : columns) {
            set.append(set.isEmpty() ? "" : ", ").append(column).append(" = ?");
            values.add(value(column));
        }
        values.add(partition);
        // Cassandra refuses a row where only static columns are set.
        boolean ofPartition = columns.equals(List.of("st")) && oneIn(2);
        if (!ofPartition) {
            values.add(clustering());
        }
        return new Write(
                "UPDATE " + keyspace + ".cells" + using + " SET " + set + " WHERE id = ?"
                        + (ofPartition ? "" : " AND c = ?"),
                values);
    }

    /** @param change a column, a sign and a variable */
    private Write change(String keyspace, String partition, String change) {
        List<Object> values = new ArrayList<>();
        String using = using(" USING ", "TTL ?", "TIMESTAMP ?", values);
        String column = change.substring(0, 1);
        values.add(
                switch (change) {
                    case "m - ?" -> oneIn(7) ? null : texts();
                    default -> value(column);
                });
        values.addAll(Arrays.asList(partition, clustering()));
        return new Write(
                "UPDATE " + keyspace + ".cells" + using + " SET " + column + " = " + change + " WHERE id = ? AND c = ?",
                values);
    }

    private Write deleteColumns(String keyspace, String partition) {
        boolean isStatic = oneIn(4);
        List<String> columns = isStatic ? new ArrayList<>(List.of("st")) : new ArrayList<>(someOf(CELL_COLUMNS));
        columns.remove(isStatic ? "" : "st");
        if (columns.isEmpty()) {
            columns = List.of("v");
        }
        List<Object> values = new ArrayList<>();
        String using = using(" USING ", "TIMESTAMP ?", null, values);
        values.add(partition);
        if (!isStatic) {
            values.add(clustering());
        }
        return new Write(
                "DELETE " + String.join(", ", columns) + " FROM " + keyspace + ".cells" + using + " WHERE id = ?"
                        + (isStatic ? "" : " AND c = ?"),
                values);
    }

    /** Deletes a row, the rows that begin alike, or a partition. */
    private Write deleteRows(String table, String partition, List<String> clustering) {
        List<String> given = clustering.subList(0, random.nextInt(clustering.size() + 1));
        List<Object> values = new ArrayList<>();
        String using = using(" USING ", "TIMESTAMP ?", null, values);
        values.add(partition);
        StringBuilder where = new StringBuilder();
        for (String column : given) {
            where.append(" AND ").append(column).append(" = ?");
            values.add(clustering());
        }
        return new Write("DELETE FROM " + table + using + " WHERE id = ?" + where, values);
    }

    private Write ofRanges(String keyspace, String partition) {
        if (oneIn(3)) {
            return deleteRows(keyspace + ".ranges", partition, List.of("c", "d"));
        }
        List<Object> values = new ArrayList<>(Arrays.asList(partition, clustering(), clustering()));
        values.add(value("v"));
        String using = using(" USING ", "TIMESTAMP ?", "TTL ?", values);
        return new Write("INSERT INTO " + keyspace + ".ranges (id, c, d, v) VALUES (?, ?, ?, ?)" + using, values);
    }

    private Write ofCounters(String keyspace, String partition) {
        String column = pick(List.of("n", "k"));
        List<Object> values = new ArrayList<>(
                Arrays.asList(oneIn(8) ? UNSET : (Object) (long) between(1, 99), partition, clustering()));
        return new Write(
                "UPDATE " + keyspace + ".counters SET " + column + " = " + column + (oneIn(3) ? " - ?" : " + ?")
                        + " WHERE id = ? AND c = ?",
                values);
    }

    private String using(String word, String first, String second, List<Object> values) {
        StringBuilder using = new StringBuilder();
        for (String each : Arrays.asList(first, second)) {
            if (each != null && oneIn(each.startsWith("TTL") ? 4 : 1)) {
                using.append(using.isEmpty() ? word : " AND ").append(each);
                values.add(each.startsWith("TTL") ? ttl() : time());
            }
        }
        return using.toString();
    }

    private Object time() {
        return oneIn(8) ? UNSET : FIRST_TIME + random.nextInt(TIMES);
    }

    /** No two expire in seconds that could come out the other way round on another clock. */
    private Object ttl() {
        if (oneIn(60)) {
            return oneIn(2) ? -1 : 630_720_001;
        }
        return oneIn(8) ? UNSET : 100_000 + TTL_STEP * (drawn++ % 300_000);
    }

    private Object value(String column) {
        if (oneIn(7)) {
            return UNSET;
        }
        if (oneIn(7)) {
            return null;
        }
        return switch (column) {
            case "v", "st" -> text();
            case "n" -> random.nextInt(5);
            case "l", "fl" -> new ArrayList<>(texts());
            case "u", "fu" -> address();
            case "s" -> texts();
            default -> {
                Map<String, String> map = new TreeMap<>();
                texts().forEach(key -> map.put(key, text()));
                yield map;
            }
        };
    }

    /** The fields of a UDT; those that are missing are null. */
    private Map<String, String> address() {
        Map<String, String> fields = new TreeMap<>();
        for (String field : List.of("a", "b")) {
            if (!oneIn(3)) {
                fields.put(field, text());
            }
        }
        return fields;
    }

    private Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    private String text() {
        return "abcde".substring(random.nextInt(5)).substring(0, 1);
    }

    /** Null now and then, which is refused. */
    private String clustering() {
        return oneIn(200) ? null : "c" + random.nextInt(2);
    }

    private List<String> someOf(List<String> columns) {
        return columns.stream().filter(column -> random.nextBoolean()).toList();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
