// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.row.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the tables of records by their topic, as it is after all transforms. Fast when records of one topic are adjacent, as
 * they are in a poll.
 */
public final class Router {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final List<RouteConfig> routes;
    private final Tables tables;
    private final Map<Key, TableTarget> targets = new HashMap<>();
    private final Map<String, List<TableTarget>> targetsOfTopics = new HashMap<>();

    private Object version;
    private String lastTopic;
    private List<TableTarget> lastTargets;

    /** Identifies a target. */
    private record Key(RouteConfig route, TableName table) {}

    /** @param open the open tables, of routes that have one table for all topics */
    public Router(List<RouteConfig> routes, Tables tables, Map<RouteConfig, OpenTable> open) {
        this.routes = routes;
        this.tables = tables;
        this.version = tables.version();
        open.forEach((route, table) -> {
            TableName name = route.table().nameFor("");
            targets.put(new Key(route, name), new TableTarget(route, name, tables, table));
        });
        // They may have changed since they were opened, before that version.
        targets.values().forEach(TableTarget::refresh);
    }

    /** Makes changed tables be opened again. */
    public void refresh() {
        Object current = tables.version();
        if (current != version) {
            version = current;
            targets.values().forEach(TableTarget::refresh);
        }
    }

    /** Makes missing tables be looked for again if there are records. */
    public void recordsCome(Collection<SinkRecord> records) {
        if (!records.isEmpty()) {
            targets.values().forEach(TableTarget::recordsCome);
        }
    }

    /** The tables for the records of a topic; empty if no route matches it. */
    public List<TableTarget> targets(String topic) {
        if (!topic.equals(lastTopic)) {
            lastTargets = targetsOfTopics.computeIfAbsent(topic, this::find);
            lastTopic = topic;
        }
        return lastTargets;
    }

    private List<TableTarget> find(String topic) {
        List<TableTarget> found = new ArrayList<>();
        SharedRows.warnings(topic, routes).forEach(LOG::warn);
        for (RouteConfig route : routes) {
            if (route.takes(topic)) {
                TableName name = route.table().nameFor(topic);
                found.add(targets.computeIfAbsent(new Key(route, name), key -> new TableTarget(route, name, tables)));
            }
        }
        return found;
    }

    /** The failure of a record that no route matches. */
    public DataException noRoute(String topic) {
        String aliases = routes.stream().map(RouteConfig::alias).collect(Collectors.joining(", "));
        return new DataException("No route matches topic " + topic
                + ". Add it to the topics or topics.regex of a route (" + aliases + ").");
    }
}
