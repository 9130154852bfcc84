// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.common.config.AbstractConfig;

/** Finds settings that contradict each other or have no effect, although the sink can work with them. */
final class Warnings {
    private static final String TOLERANCE = "errors.tolerance";
    private static final String DEAD_LETTERS = "errors.deadletterqueue.";
    private static final String DEAD_LETTER_TOPIC = DEAD_LETTERS + "topic.name";

    private static final List<Use> USES = List.of(
            new Use(
                    TableConfig.KEYSPACE_REPLICATION_FACTOR,
                    route -> route.table().createsKeyspace(),
                    TableConfig.KEYSPACE_CREATE + " is true"),
            new Use(
                    TableConfig.TABLE_COLUMNS,
                    route -> route.table().createsTable(),
                    TableConfig.TABLE_CREATE + " is true"),
            new Use(
                    TableConfig.TABLE_PRIMARY_KEY,
                    route -> route.table().createsTable() || route.table().evolves(),
                    TableConfig.TABLE_CREATE + " is true"),
            new Use(RecordConfig.VALUE_FIELDS, Warnings::isDelimited, RecordConfig.VALUE_FORMAT + " is delimited"),
            new Use(RecordConfig.VALUE_DELIMITER, Warnings::isDelimited, RecordConfig.VALUE_FORMAT + " is delimited"),
            new Use(RecordConfig.VALUE_QUOTE, Warnings::isDelimited, RecordConfig.VALUE_FORMAT + " is delimited"),
            new Use(RecordConfig.VALUE_HEADER_LINE, Warnings::isDelimited, RecordConfig.VALUE_FORMAT + " is delimited"),
            new Use(QueryConfig.IDEMPOTENT, route -> route.query().query().isPresent(), QueryConfig.QUERY + " is set"),
            new Use(
                    MappingConfig.TTL_UNIT,
                    route -> route.record().mapping().ttl().isPresent(),
                    "the mapping sets __ttl"),
            new Use(
                    MappingConfig.EXPIRES_UNIT,
                    route -> route.record().mapping().expires().isPresent(),
                    "the mapping sets __expires"),
            new Use(
                    MappingConfig.TIMESTAMP_UNIT,
                    route -> route.record().mapping().timestamp().isPresent(),
                    "the mapping sets __timestamp"),
            new Use(ConditionConfig.NOT_APPLIED, Warnings::hasCondition, condition()),
            new Use(ConditionConfig.SERIAL_CONSISTENCY_LEVEL, Warnings::hasCondition, condition()),
            new Use(DeleteConfig.SET, Warnings::deletes, deletion()),
            new Use(DeleteConfig.SCOPE, Warnings::deletes, deletion()),
            new Use(DeleteConfig.OLD_KEY, Warnings::hasChanges, RecordConfig.VALUE_FORMAT + " is debezium"),
            new Use(DeleteConfig.TRUNCATE, Warnings::hasChanges, RecordConfig.VALUE_FORMAT + " is debezium"));

    private final AbstractConfig config;
    private final List<RouteConfig> routes;

    Warnings(AbstractConfig config, List<RouteConfig> routes) {
        this.config = config;
        this.routes = routes;
    }

    /** What uses a setting of routes, and when. */
    private record Use(String key, Predicate<RouteConfig> isBy, String unless) {}

    private static boolean isDelimited(RouteConfig route) {
        return route.text(RecordConfig.VALUE_FORMAT).equalsIgnoreCase("delimited");
    }

    private static boolean hasCondition(RouteConfig route) {
        return !route.text(ConditionConfig.WRITE_IF).equals("always");
    }

    private static String condition() {
        return ConditionConfig.WRITE_IF + " is not-exists";
    }

    private static boolean hasChanges(RouteConfig route) {
        return route.record().valueFormat().hasChanges();
    }

    private static boolean deletes(RouteConfig route) {
        return hasChanges(route)
                || route.text(DeleteConfig.TOMBSTONES).equalsIgnoreCase("delete")
                || !route.text(DeleteConfig.WHEN).isBlank();
    }

    private static String deletion() {
        return DeleteConfig.TOMBSTONES + " is delete or " + DeleteConfig.WHEN + " is set";
    }

    /** One sentence or two for each, with the key, its value and what to do. */
    List<String> all() {
        List<String> warnings = new ArrayList<>();
        addErrors(warnings);
        addGroup(warnings);
        addSharedTables(warnings);
        routes.forEach(route -> warnings.addAll(UnspacedOperators.warnings(route)));
        for (Use use : USES) {
            addUseless(use, warnings);
        }
        return warnings;
    }

    private void addErrors(List<String> warnings) {
        boolean tolerates = text(TOLERANCE).equals("all");
        boolean keeps = !text(DEAD_LETTER_TOPIC).isBlank();
        if (tolerates && !keeps) {
            warnings.add(
                    TOLERANCE + "=all without " + DEAD_LETTER_TOPIC + ": a record that cannot be written is skipped "
                            + "and kept nowhere. Set " + DEAD_LETTER_TOPIC + " to keep such records");
        }
        if (keeps && !tolerates) {
            warnings.add(DEAD_LETTER_TOPIC + "=" + text(DEAD_LETTER_TOPIC) + " without " + TOLERANCE
                    + "=all: the first record that cannot be written fails the task instead of going to this topic. Set "
                    + TOLERANCE + "=all");
        }
        for (String key : config.originals().keySet()) {
            if (!keeps && key.startsWith(DEAD_LETTERS) && !key.equals(DEAD_LETTER_TOPIC)) {
                warnings.add(key + "=" + text(key) + " has no effect unless " + DEAD_LETTER_TOPIC + " is set");
            }
        }
    }

    /** Kafka shares the partitions of a group out, whatever its members do with them. */
    private void addGroup(List<String> warnings) {
        String group = text(ConsumerOverrides.GROUP_ID);
        if (!group.isBlank()) {
            warnings.add(ConsumerOverrides.GROUP_ID + "=" + group
                    + ": each member of this consumer group gets only a part of "
                    + "the records. If another connector has the same group, such as one that this is a copy of, both "
                    + "are RUNNING and each table lacks the other's records: give each its own, or remove the key");
        }
    }

    private void addSharedTables(List<String> warnings) {
        Map<String, String> topics = new LinkedHashMap<>();
        for (String topic : List.of(text("topics").split(","))) {
            for (RouteConfig route : routes) {
                if (!topic.isBlank() && route.table().isPerTopic() && route.takes(topic.strip())) {
                    String table = route.table().nameFor(topic.strip()).toString();
                    String other = topics.putIfAbsent(route.alias() + " " + table, topic.strip());
                    if (other != null && !other.equals(topic.strip())) {
                        warnings.add(
                                route.fullKey(TableConfig.TABLE) + "=" + route.text(TableConfig.TABLE) + ": the topics "
                                        + other + " and " + topic.strip() + " share the table " + table
                                        + ", since names have only letters, digits and underscores. Give one of them a route "
                                        + "with a table of its own");
                    }
                }
            }
        }
    }

    /** A plain key has an effect if one of the routes that inherit it uses it. */
    private void addUseless(Use use, List<String> warnings) {
        Map<String, Boolean> used = new LinkedHashMap<>();
        for (RouteConfig route : routes) {
            if (route.isSet(use.key())) {
                used.merge(route.fullKey(use.key()), use.isBy().test(route), Boolean::logicalOr);
            }
        }
        used.forEach((key, isUsed) -> {
            if (!isUsed) {
                warnings.add(
                        key + "=" + text(key) + " has no effect unless " + use.unless() + ". Remove it, or set that");
            }
        });
    }

    private String text(String key) {
        return Objects.toString(config.originals().get(key), "");
    }
}
