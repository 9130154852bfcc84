// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column, and what an older and a newer record write to it.
 *
 * @param type in CQL
 * @param older as JSON, like the next
 */
record RedeliveredColumn(String name, String type, String older, String newer) {
    static final RedeliveredColumn TEXT = of("text", "\"a\"", "\"b\"");
    static final RedeliveredColumn INT = of("int", "1", "2");
    static final RedeliveredColumn LIST = of("list<int>", "[1,2]", "[3]");
    static final RedeliveredColumn SET = of("set<int>", "[1,2]", "[2,3]");
    static final RedeliveredColumn MAP = of("map<text, int>", "{\"a\":1,\"b\":1}", "{\"a\":2,\"c\":2}");

    /** All types whose values are written as a whole, wherever they are. */
    static final List<RedeliveredColumn> WHOLE = List.of(
            of("ascii", "\"a\"", "\"b\""),
            TEXT,
            of("varchar", "\"a\"", "\"b\""),
            of("tinyint", "1", "2"),
            of("smallint", "1", "2"),
            INT,
            of("bigint", "1", "2"),
            of("varint", "1", "2"),
            of("float", "0.5", "0.25"),
            of("double", "0.5", "0.25"),
            of("decimal", "\"1.00\"", "\"2\""),
            of("boolean", "true", "false"),
            of("blob", "\"AQ==\"", "\"Ag==\""),
            of("inet", "\"127.0.0.1\"", "\"::1\""),
            of("uuid", "\"00000000-0000-4000-8000-000000000001\"", "\"00000000-0000-4000-8000-000000000002\""),
            of("timeuuid", "\"00000000-0000-1000-8000-000000000001\"", "\"00000000-0000-1000-8000-000000000002\""),
            of("date", "\"2026-01-01\"", "\"2026-01-02\""),
            of("time", "\"10:00:00\"", "\"11:00:00\""),
            of("timestamp", "\"2026-01-01T10:00:00Z\"", "\"2026-01-01T11:00:00Z\""),
            of("duration", "\"P1D\"", "\"PT1H\""),
            of("vector<float, 2>", "[0.5,1]", "[1,0.5]"),
            of("tuple<int, text>", "[1,\"a\"]", "[2,null]"),
            of("frozen<list<int>>", LIST.older, LIST.newer),
            of("frozen<set<int>>", SET.older, SET.newer),
            of("frozen<map<text, int>>", MAP.older, MAP.newer),
            of("frozen<udt>", "{\"x\":1,\"y\":1}", "{\"x\":2}"),
            of("udt", "{\"x\":1,\"y\":1}", "{\"x\":2}"),
            SET,
            MAP);

    static final List<RedeliveredColumn> ALL =
            Stream.concat(WHOLE.stream(), Stream.of(LIST)).toList();

    private static RedeliveredColumn of(String type, String older, String newer) {
        return new RedeliveredColumn(nameOf(type), type, older, newer);
    }

    private static String nameOf(String type) {
        return "c_" + type.replaceAll("\\W+", "_");
    }

    /** As in CREATE TABLE. */
    String definition() {
        return name + " " + type;
    }

    /** The same with another name and type, such as a counter that the values are added to. */
    RedeliveredColumn as(String otherName, String otherType) {
        return new RedeliveredColumn(otherName, otherType, older, newer);
    }
}
