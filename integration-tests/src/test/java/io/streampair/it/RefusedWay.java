// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A way of writing that validation refuses.
 *
 * @param title on the page
 * @param type of the column, on the page
 * @param route in which it is tried
 */
record RefusedWay(String alias, String title, String type, Map<String, String> route) {
    /** A table for some of these ways, beside those of {@link WayOfWriting}. */
    static final String TABLE =
            "refused (id text, c int, l list<int>, s list<int> static, t text static," + " PRIMARY KEY (id, c))";

    private static final String PREFIX = "delete.scope";
    private static final Map<String, String> UNTIMED = Map.of("write.timestamp", "none");

    static List<RefusedWay> all() {
        List<RefusedWay> ways = new ArrayList<>();
        for (RedeliveredColumn column : RedeliveredColumn.WHOLE) {
            if (!List.of(RedeliveredColumn.SET, RedeliveredColumn.MAP).contains(column)) {
                ways.add(of("add_" + ways.size(), "`+=`, `-=`", column.type(), "set_", change(column, "+=")));
                ways.add(of("add_" + ways.size(), "`+=`, `-=`", column.type(), "set_", change(column, "-=")));
            }
        }
        String list = "list<int>";
        ways.add(of("static_list", "`=` to a static column", list, "refused", "id = value.id, s = value.s"));
        ways.add(of("prefix_list", "`delete.scope=prefix`", list, "refused", "id = value.id, c = value.c, l = value.l")
                .with(Map.of(PREFIX, "prefix")));
        ways.add(of(
                        "untimed_static",
                        "`write.timestamp=none` with a static column",
                        "any",
                        "refused",
                        "id = value.id, t = value.t")
                .with(UNTIMED));
        ways.add(of(
                        "untimed_prefix",
                        "`write.timestamp=none` with `delete.scope=prefix`",
                        "any",
                        "prefixes",
                        "id = value.id, c = value.c, c_text = value.t")
                .with(Map.of(PREFIX, "prefix", "write.timestamp", "none")));
        Map<String, String> first = Map.of("write.if", "not-exists");
        ways.add(of(
                        "first_static",
                        "`write.if=not-exists` with a static column",
                        "any",
                        "refused",
                        "id = value.id, c = value.c, t = value.t")
                .with(first));
        ways.add(of("first_counter", "`write.if=not-exists`", "counter", "counted", "id = value.id, plus = value.n")
                .with(first));
        String counter = "id = value.id, plus += value.n, ";
        ways.add(of("timed_counter", "`__timestamp`", "counter", "counted", counter + "__timestamp = value.at"));
        ways.add(of("mortal_counter", "`__ttl`", "counter", "counted", counter + "__ttl = value.at"));
        return ways;
    }

    private static String change(RedeliveredColumn column, String operation) {
        return "id = value.id, " + column.name() + " " + operation + " value.x";
    }

    private static RefusedWay of(String alias, String title, String type, String table, String mapping) {
        return new RefusedWay(alias, title, type, Map.of("table", table, "mapping", mapping));
    }

    private RefusedWay with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(route);
        all.putAll(settings);
        return new RefusedWay(alias, title, type, all);
    }

    /** Settings with these ways as their routes. */
    static Map<String, String> settings(List<RefusedWay> ways, Map<String, String> sink) {
        Map<String, String> settings = new HashMap<>(sink);
        settings.keySet().removeIf(key -> key.startsWith("routes"));
        settings.put("routes", ways.stream().map(RefusedWay::alias).collect(Collectors.joining(",")));
        for (RefusedWay way : ways) {
            String prefix = "routes." + way.alias + ".";
            settings.put(prefix + "topics", settings.get("topics"));
            way.route.forEach((key, value) -> settings.put(prefix + key, value));
        }
        return settings;
    }
}
