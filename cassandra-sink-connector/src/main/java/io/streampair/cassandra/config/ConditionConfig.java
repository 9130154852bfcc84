// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.streampair.cassandra.grammar.Assignment;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.row.WriteMode.Existing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/** Settings of rows that are written under a condition. */
public final class ConditionConfig {
    public static final String WRITE_IF = "write.if";
    public static final String NOT_APPLIED = "write.if.not.applied";
    public static final String SERIAL_CONSISTENCY_LEVEL = "serial.consistency.level";

    private static final String ALWAYS = "always";
    private static final String NOT_EXISTS = "not-exists";
    private static final String IGNORE = "ignore";
    private static final String REPORT = "report";
    private static final String CONDITION = WRITE_IF + "=" + NOT_EXISTS;

    private final RouteSettings settings;

    ConditionConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        KeyGroup keys = new KeyGroup("Condition", definition);
        keys.add(
                WRITE_IF,
                Type.STRING,
                ALWAYS,
                Choice.of(ALWAYS, NOT_EXISTS),
                Importance.LOW,
                "When a row is written. `always`: it replaces the one that is there. `not-exists`: only if no row of its "
                        + "primary key is there (INSERT … IF NOT EXISTS), so that of the records of a key in a "
                        + "partition the first wins. Cassandra then sets the write time, and each row is a request of its "
                        + "own that takes several round trips. See docs/mapping.md.");
        keys.add(
                NOT_APPLIED,
                Type.STRING,
                IGNORE,
                Choice.of(IGNORE, REPORT),
                Importance.LOW,
                "What happens to a record whose row is there already with other values. `ignore`: nothing, but the "
                        + "metric rows-not-applied-total counts it. `report`: it is bad, see errors.tolerance.");
        keys.add(
                SERIAL_CONSISTENCY_LEVEL,
                Type.STRING,
                DefaultConsistencyLevel.LOCAL_SERIAL.name(),
                Choice.ofAnyCase("SERIAL", "LOCAL_SERIAL"),
                Importance.LOW,
                "Which replicas must agree that a row is not there yet: a majority of those in the local data center "
                        + "(LOCAL_SERIAL), or of all (SERIAL), which is needed if other data centers write the same "
                        + "rows. consistency.level is for the write that follows.");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        if (!new ConditionConfig(settings).isSet()) {
            return problems;
        }
        if (!settings.getString(QueryConfig.QUERY).isBlank()) {
            problems.add(settings.problem(
                    WRITE_IF, "has no effect on a " + QueryConfig.QUERY + "; write IF NOT EXISTS in the query itself"));
            return problems;
        }
        checkTimes(settings, problems);
        checkDeletes(settings, problems);
        checkMapping(settings, problems);
        return problems;
    }

    private static void checkTimes(RouteSettings settings, List<ConfigProblem> problems) {
        if (settings.original(RowConfig.WRITE_TIMESTAMP) != null
                && settings.getString(RowConfig.WRITE_TIMESTAMP).equals("record")) {
            problems.add(settings.problem(
                    RowConfig.WRITE_TIMESTAMP,
                    "cannot be used with " + CONDITION + ", where Cassandra sets the write time; set it to none"));
        }
        if (!settings.getString(RowConfig.WRITE_TIMESTAMP_NOT_BEFORE).isBlank()) {
            problems.add(settings.problem(
                    RowConfig.WRITE_TIMESTAMP_NOT_BEFORE,
                    "cannot be used with " + CONDITION + ", where Cassandra sets the write time; remove it"));
        }
    }

    private static void checkDeletes(RouteSettings settings, List<ConfigProblem> problems) {
        String tombstones = settings.getString(DeleteConfig.TOMBSTONES);
        if (settings.original(DeleteConfig.TOMBSTONES) != null && tombstones.equalsIgnoreCase("delete")) {
            problems.add(settings.problem(
                    DeleteConfig.TOMBSTONES,
                    "cannot be used with " + CONDITION + ", which deletes nothing; set it to ignore or fail"));
        }
        if (settings.getString(RecordConfig.VALUE_FORMAT)
                .toLowerCase(Locale.ROOT)
                .startsWith(RecordConfig.DEBEZIUM)) {
            problems.add(settings.problem(
                    RecordConfig.VALUE_FORMAT,
                    "cannot be used with " + CONDITION + ", which neither changes nor deletes; remove " + WRITE_IF));
        }
        for (String key : List.of(DeleteConfig.WHEN, DeleteConfig.SET)) {
            if (!settings.getString(key).isBlank()) {
                problems.add(settings.problem(
                        key, "cannot be used with " + CONDITION + ", which deletes nothing; remove it"));
            }
        }
        if (settings.getString(DeleteConfig.SCOPE).equalsIgnoreCase("prefix")) {
            problems.add(settings.problem(
                    DeleteConfig.SCOPE, "cannot be used with " + CONDITION + ", which deletes nothing; set it to row"));
        }
        if (settings.getBoolean(EachConfig.REPLACE)) {
            problems.add(settings.problem(
                    EachConfig.REPLACE,
                    "cannot be used with " + CONDITION + ", which deletes nothing; set it to false"));
        }
    }

    private static void checkMapping(RouteSettings settings, List<ConfigProblem> problems) {
        try {
            Mapping mapping = Mapping.parse(settings.getString(RecordConfig.MAPPING));
            if (mapping.timestamp().isPresent()) {
                problems.add(settings.problem(
                        RecordConfig.MAPPING,
                        "maps __timestamp, which cannot be used with " + CONDITION
                                + ", where Cassandra sets the write time; leave it out"));
            }
            if (mapping.assignments().stream().anyMatch(each -> each.operation() != Assignment.Operation.SET)) {
                problems.add(settings.problem(
                        RecordConfig.MAPPING,
                        "uses += or -=, which change a row that is there and cannot be used with " + CONDITION
                                + "; set columns with = alone"));
            }
        } catch (IllegalArgumentException e) {
            // RecordConfig reports problems of the mapping itself.
        }
    }

    /** Whether rows are written only if they are not there. */
    boolean isSet() {
        return settings.getString(WRITE_IF).equals(NOT_EXISTS);
    }

    /** What happens to rows that are there already. */
    Existing existing() {
        if (!isSet()) {
            return Existing.REPLACED;
        }
        return settings.getString(NOT_APPLIED).equals(REPORT) ? Existing.REPORTED : Existing.KEPT;
    }

    DefaultConsistencyLevel serialConsistencyLevel() {
        return DefaultConsistencyLevel.valueOf(
                settings.getString(SERIAL_CONSISTENCY_LEVEL).toUpperCase(Locale.ROOT));
    }
}
