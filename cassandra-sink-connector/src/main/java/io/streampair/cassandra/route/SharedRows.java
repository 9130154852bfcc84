// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.row.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds routes that write one record to one table with one write time. */
final class SharedRows {
    private SharedRows() {}

    static List<String> warnings(String topic, List<RouteConfig> routes) {
        List<String> warnings = new ArrayList<>();
        Map<TableName, RouteConfig> first = new HashMap<>();
        for (RouteConfig route : routes) {
            if (route.takes(topic) && route.row().usesRecordTimestamp()) {
                TableName table = route.table().nameFor(topic);
                RouteConfig other = first.putIfAbsent(table, route);
                if (other != null) {
                    warnings.add("Routes " + other.alias() + " and " + route.alias()
                            + " both write the records of topic "
                            + topic + " to " + table + ", with one write time. If one of them deletes the row that the "
                            + "other writes, the delete wins; if both set a column, the greater value does. Use one "
                            + "route, or have their rows differ in the primary key.");
                }
            }
        }
        return warnings;
    }
}
