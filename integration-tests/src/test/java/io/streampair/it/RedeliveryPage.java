// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.it.WayOfWriting.Deed;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page of what records do that come again or late.
 *
 * @param once the tables after one delivery
 * @param twice after another delivery of all records
 * @param reporting after the time-outs, with {@code uncertain.writes=report}
 * @param retrying after the time-outs, with {@code uncertain.writes=retry}
 * @param reported table and id of the records in the dead letter queue
 */
record RedeliveryPage(
        RedeliveredTables once,
        RedeliveredTables twice,
        RedeliveredTables reporting,
        RedeliveredTables retrying,
        Set<String> reported) {
    private static final String HEAD = """
            # Records that come again, or late

            Made by `RedeliveryPageIT` from what a Cassandra node held after real deliveries. To make it again, run
            `mvn verify -Pfull -pl integration-tests -am -Dskip.unit.tests -Dit.test=RedeliveryPageIT
            -Dfailsafe.failIfNoSpecifiedTests=false -Dupdate.docs=true`.

            * **Delivered twice**: Connect delivers a record again that is written already, after a kill, say, or since someone
              has altered the offsets.
            * **Tried again**: the request of a write times out although Cassandra carries it out. The sink then sends it again, or
              with `uncertain.writes=report` (the default) reports the record if the write adds something: the record is bad, by
              `errors.tolerance` it fails the task or goes to the dead letter queue.
            * **Late**: a record is delivered behind one to the same row whose timestamp is 30 seconds newer.

            What holds in general, and under which conditions: [guarantees.md](guarantees.md). How columns are written:
            [mapping.md](mapping.md). Where a list that is not frozen is not what you want, make it a `frozen<list<…>>`.
            """;

    /** What is said of one column, but for its type. */
    private record Line(String deed, String twice, String again, String late) {}

    String text(List<WayOfWriting> ways, List<RefusedWay> refused) {
        StringBuilder text = new StringBuilder(HEAD);
        for (WayOfWriting way : ways) {
            text.append("\n## ").append(way.title()).append("\n\n");
            text.append("| write | types | delivered twice | tried again | late |\n|---|---|---|---|---|\n");
            lines(way)
                    .forEach((line, types) ->
                            text.append(cells(line.deed, String.join(", ", types), line.twice, line.again, line.late)));
        }
        text.append("\n## What validation refuses\n\n| write | types |\n|---|---|\n");
        refusedTypes(refused).forEach((title, types) -> text.append(cells(title, String.join(", ", types))));
        return text.toString();
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static Map<String, Set<String>> refusedTypes(List<RefusedWay> refused) {
        Map<String, Set<String>> types = new LinkedHashMap<>();
        for (RefusedWay way : refused) {
            types.computeIfAbsent(way.title(), title -> new LinkedHashSet<>()).add(shown(way.type()));
        }
        return types;
    }

    /** Types of which the same is said share a line. */
    private Map<Line, Set<String>> lines(WayOfWriting way) {
        Map<Line, Set<String>> lines = new LinkedHashMap<>();
        for (Deed deed : way.deeds()) {
            for (RedeliveredColumn column : way.columns()) {
                lines.computeIfAbsent(line(way, column, deed), line -> new LinkedHashSet<>())
                        .add(shown(column.type().replace(" static", "")));
            }
        }
        return lines;
    }

    /** The element types are examples. */
    private static String shown(String type) {
        return "`"
                + type.replace("vector<float, 2>", "vector")
                        .replace("tuple<int, text>", "tuple")
                        .replace("map<text, int>", "map")
                        .replace("<int>", "")
                + "`";
    }

    private Line line(WayOfWriting way, RedeliveredColumn column, Deed deed) {
        return switch (deed) {
            case VALUE ->
                new Line(
                        deed.label(),
                        again(way, column, RedeliveredRows.TWICE),
                        timedOut(way, column, RedeliveredRows.TWICE, RedeliveredRows.TIMED_OUT),
                        late(way, column, RedeliveredRows.LATE, RedeliveredRows.NEWER, RedeliveredRows.TWICE));
            case NULL ->
                new Line(
                        deed.label(),
                        again(way, column, RedeliveredRows.NULL_TWICE),
                        timedOut(way, column, RedeliveredRows.NULL_TWICE, RedeliveredRows.NULL_TIMED_OUT),
                        both(
                                "a value behind a null",
                                late(
                                        way,
                                        column,
                                        RedeliveredRows.LATE_NULL,
                                        RedeliveredRows.NEWER,
                                        RedeliveredRows.NULL_TWICE),
                                late(
                                        way,
                                        column,
                                        RedeliveredRows.LATE_BEHIND_NULL,
                                        RedeliveredRows.NULL_TWICE,
                                        RedeliveredRows.TWICE)));
            case DELETE ->
                new Line(
                        deed.label(),
                        again(way, column, RedeliveredRows.DELETE_TWICE),
                        timedOut(way, column, RedeliveredRows.DELETE_TWICE, RedeliveredRows.DELETE_TIMED_OUT),
                        both(
                                "a value behind a delete",
                                lateDelete(way, column),
                                late(
                                        way,
                                        column,
                                        RedeliveredRows.LATE_BEHIND_DELETE,
                                        RedeliveredRows.DELETE_TWICE,
                                        RedeliveredRows.TWICE)));
            case LAST_DELETE ->
                new Line(
                        deed.label(),
                        again(way, column, RedeliveredRows.DELETE_TWICE),
                        timedOut(way, column, RedeliveredRows.DELETE_TWICE, RedeliveredRows.DELETE_TIMED_OUT),
                        lateDelete(way, column));
        };
    }

    private static String both(String reverse, String late, String lateReverse) {
        return late.equals(lateReverse) ? late : late + "; " + reverse + ": " + lateReverse;
    }

    private String lateDelete(WayOfWriting way, RedeliveredColumn column) {
        return late(way, column, RedeliveredRows.LATE_DELETE, RedeliveredRows.NEWER, RedeliveredRows.DELETE_TWICE);
    }

    private String again(WayOfWriting way, RedeliveredColumn column, String id) {
        return named(
                way,
                column,
                id,
                () -> RedeliveredValues.again(once.value(way, column, id), twice.value(way, column, id)));
    }

    private String timedOut(WayOfWriting way, RedeliveredColumn column, String ofOnce, String id) {
        Object expected = once.value(way, column, ofOnce);
        String report =
                named(way, column, id, () -> RedeliveredValues.again(expected, reporting.value(way, column, id)));
        String retry = named(way, column, id, () -> RedeliveredValues.again(expected, retrying.value(way, column, id)));
        boolean isReported = reported.contains(way.table() + "/" + id);
        return isReported ? "reported, and " + report + "; with `retry` " + retry : retry;
    }

    private String late(WayOfWriting way, RedeliveredColumn column, String id, String newer, String older) {
        return named(
                way,
                column,
                id,
                () -> RedeliveredValues.late(
                        once.value(way, column, id), once.value(way, column, newer), once.value(way, column, older)));
    }

    private interface Words {
        String get();
    }

    private static String named(WayOfWriting way, RedeliveredColumn column, String id, Words words) {
        try {
            return words.get();
        } catch (AssertionError e) {
            throw new AssertionError(way.table() + "." + column.name() + ", " + id + ": " + e.getMessage(), e);
        }
    }
}
