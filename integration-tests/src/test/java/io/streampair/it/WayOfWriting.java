// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static io.streampair.it.RedeliveredColumn.ALL;
import static io.streampair.it.RedeliveredColumn.INT;
import static io.streampair.it.RedeliveredColumn.LIST;
import static io.streampair.it.RedeliveredColumn.MAP;
import static io.streampair.it.RedeliveredColumn.SET;
import static io.streampair.it.RedeliveredColumn.TEXT;
import static io.streampair.it.RedeliveredColumn.WHOLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A way of writing columns, in a table and by a route of its own.
 *
 * @param title on the page
 * @param primaryKey its columns and those that are not shown, as in CREATE TABLE
 * @param columns that are shown
 * @param deeds that are tried
 */
record WayOfWriting(
        String title,
        String table,
        String primaryKey,
        List<RedeliveredColumn> columns,
        Map<String, String> route,
        List<Deed> deeds) {
    private static final String ID = "id text PRIMARY KEY";
    private static final String DELETE_WHEN = "delete.when";
    private static final String GONE = "value.gone";

    /** What records do, each to rows of its own: those of {@link RedeliveredRows}. */
    enum Deed {
        VALUE("a value"),
        NULL("a null"),
        DELETE("a delete of the row"),
        /** Of counters, which cannot be written again behind a delete. */
        LAST_DELETE("a delete of the row");

        private final String label;

        Deed(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static List<WayOfWriting> all(String keyspace) {
        List<Deed> every = List.of(Deed.VALUE, Deed.NULL, Deed.DELETE);
        List<Deed> value = List.of(Deed.VALUE);
        List<WayOfWriting> ways = new ArrayList<>();
        ways.add(new WayOfWriting(
                "`column = source`", "set_", ID, ALL, Map.of("mapping", "*", DELETE_WHEN, GONE), every));
        ways.add(new WayOfWriting(
                "`column = source` with `__timestamp`",
                "timed",
                ID,
                ALL,
                Map.of("mapping", "*, __timestamp = value.at", DELETE_WHEN, GONE),
                every));
        ways.add(new WayOfWriting(
                "`column = source` with `write.timestamp=none`",
                "untimed",
                ID,
                ALL,
                Map.of("mapping", "*", DELETE_WHEN, GONE, "write.timestamp", "none"),
                every));
        ways.add(new WayOfWriting(
                "`column = source` with `write.if=not-exists`",
                "first",
                ID,
                ALL,
                Map.of("mapping", "*", "write.if", "not-exists"),
                value));
        ways.add(new WayOfWriting(
                "`column = source`, static columns",
                "statics",
                "id text, c int, PRIMARY KEY (id, c)",
                WHOLE.stream()
                        .map(column -> column.as(column.name(), column.type() + " static"))
                        .toList(),
                Map.of("mapping", mapping("=", WHOLE), DELETE_WHEN, GONE),
                every));
        ways.add(new WayOfWriting(
                "`column += source`, sets and maps",
                "added",
                ID,
                List.of(SET, MAP),
                Map.of("mapping", mapping("+=", List.of(SET, MAP))),
                value));
        ways.add(new WayOfWriting(
                "`column += source`, lists, and what is written in one row with them",
                "appended",
                ID,
                List.of(LIST, SET),
                Map.of("mapping", mapping("+=", List.of(LIST, SET))),
                value));
        ways.add(new WayOfWriting(
                "`column -= source`",
                "removed",
                ID,
                List.of(LIST, SET, MAP),
                Map.of(
                        "mapping",
                        mapping("-=", List.of(LIST, SET)) + ", " + MAP.name() + " -= value." + RedeliveredRows.KEYS),
                value));
        ways.add(counters());
        ways.add(new WayOfWriting(
                "`delete.scope=prefix`",
                "prefixes",
                "id text, c int, PRIMARY KEY (id, c)",
                List.of(TEXT),
                Map.of("mapping", "*", DELETE_WHEN, GONE, "delete.scope", "prefix"),
                List.of(Deed.DELETE)));
        ways.add(new WayOfWriting(
                "`delete.set`",
                "softly",
                ID,
                List.of(new RedeliveredColumn("deleted", "boolean", "false", "false")),
                Map.of("mapping", "id = value.id, deleted = false", DELETE_WHEN, GONE, "delete.set", "deleted = true"),
                List.of(Deed.DELETE)));
        ways.add(new WayOfWriting(
                "`now()` or `uuid()` in the primary key",
                "keys",
                "k timeuuid PRIMARY KEY, id text",
                List.of(TEXT),
                Map.of("mapping", "k = now(), *"),
                value));
        addQueries(ways, keyspace + ".");
        return ways;
    }

    private static WayOfWriting counters() {
        return new WayOfWriting(
                "counters: `=`, `+=` and `-=`",
                "counted",
                ID,
                List.of(INT.as("plus", "counter"), INT.as("minus", "counter")),
                Map.of("mapping", "id = value.id, plus += value.c_int, minus -= value.c_int", DELETE_WHEN, GONE),
                List.of(Deed.VALUE, Deed.LAST_DELETE));
    }

    private static void addQueries(List<WayOfWriting> ways, String keyspace) {
        ways.add(new WayOfWriting(
                "`query` that puts before a list: `UPDATE … SET l = :item + l WHERE …`",
                "prepended",
                ID,
                List.of(LIST),
                query("UPDATE " + keyspace + "prepended SET c_list_int_ = :item + c_list_int_ WHERE id = :id", "false"),
                List.of(Deed.VALUE)));
        ways.add(new WayOfWriting(
                "`query` without a write time, `query.idempotent=true`: `INSERT …`",
                "queried",
                ID,
                List.of(TEXT),
                query("INSERT INTO " + keyspace + "queried (id, c_text) VALUES (:id, :text)", "true"),
                List.of(Deed.VALUE)));
        ways.add(new WayOfWriting(
                "`query` with a write time, `query.idempotent=true`: `INSERT … USING TIMESTAMP :at`",
                "queried_at",
                ID,
                List.of(TEXT),
                query(
                        "INSERT INTO " + keyspace + "queried_at (id, c_text) VALUES (:id, :text) USING TIMESTAMP :at",
                        "true"),
                List.of(Deed.VALUE)));
    }

    private static Map<String, String> query(String cql, String isIdempotent) {
        String mapping = "id = value.id";
        if (cql.contains(":item")) {
            mapping += ", item = value.c_list_int_";
        }
        if (cql.contains(":text")) {
            mapping += ", text = value.c_text";
        }
        if (cql.contains(":at")) {
            mapping += ", at = value.at";
        }
        return Map.of("query", cql, "query.idempotent", isIdempotent, "mapping", mapping);
    }

    private static String mapping(String operation, List<RedeliveredColumn> columns) {
        return "id = value.id, "
                + columns.stream()
                        .map(column -> column.name() + " " + operation + " value." + column.name())
                        .collect(Collectors.joining(", "));
    }

    /** The statement that creates its table. */
    String create(String keyspace) {
        String definitions = columns.stream().map(RedeliveredColumn::definition).collect(Collectors.joining(", "));
        int end = primaryKey.indexOf(", PRIMARY KEY");
        return "CREATE TABLE " + keyspace + "." + table + " ("
                + (end < 0
                        ? primaryKey + ", " + definitions
                        : primaryKey.substring(0, end) + ", " + definitions + primaryKey.substring(end))
                + ")";
    }

    /** The settings of a sink that writes in all these ways. */
    static Map<String, String> settings(List<WayOfWriting> ways, String topic) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("routes", ways.stream().map(WayOfWriting::table).collect(Collectors.joining(",")));
        for (WayOfWriting way : ways) {
            String prefix = "routes." + way.table + ".";
            settings.put(prefix + "topics", topic);
            settings.put(prefix + "table", way.table);
            way.route.forEach((key, value) -> settings.put(prefix + key, value));
        }
        return settings;
    }
}
