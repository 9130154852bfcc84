// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.grammar.Assignment;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.DeleteRules;
import io.streampair.cassandra.mapping.DeleteRules.Tombstones;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Settings for records that delete rows. */
public final class DeleteConfig {
    public static final String TOMBSTONES = "delete.tombstones";
    public static final String WHEN = "delete.when";
    public static final String SCOPE = "delete.scope";
    public static final String SET = "delete.set";
    public static final String OLD_KEY = "delete.old.key";
    public static final String TRUNCATE = "delete.truncate";

    private static final String GROUP = "Delete";
    private static final String ROW = "row";
    private static final String PREFIX = "prefix";
    private static final String IGNORE = "ignore";
    private static final String FAIL = "fail";

    private final RouteSettings settings;

    DeleteConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        TOMBSTONES,
                        Type.STRING,
                        "delete",
                        Choice.ofAnyCase("delete", "ignore", "fail"),
                        Importance.MEDIUM,
                        "What a record without a value (a tombstone) does: `delete` its row, with a primary "
                                + "key mapped from the record's key or headers; `ignore`: nothing; `fail`: "
                                + "the record is bad, as it is with write.if unless this is `ignore`.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Tombstones")
                .define(
                        WHEN,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Condition for records with a value to delete: an expression, as in `value.op == 'd' and not "
                                + "value.test`; or in short a source that is true, as in `value.deleted`, or equals "
                                + "one of some literals, as in `value.op = 'd' | 'r'`. Empty: only tombstones delete.",
                        GROUP,
                        2,
                        Width.LONG,
                        "Delete when")
                .define(
                        SCOPE,
                        Type.STRING,
                        ROW,
                        Choice.ofAnyCase(ROW, PREFIX),
                        Importance.LOW,
                        "What a delete removes. `row`: one row, by its whole primary key. `prefix`: all rows "
                                + "that share the record's primary key columns, which must include the "
                                + "partition key; clustering columns may be missing from the end.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Scope")
                .define(
                        SET,
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "Columns to set instead of deleting the row (soft delete), in the syntax of the "
                                + "mapping: `deleted=true, deleted_at=timestamp`. Empty: rows are deleted.",
                        GROUP,
                        4,
                        Width.LONG,
                        "Set instead")
                .define(
                        OLD_KEY,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "What an update in a change event (value.format=debezium) does if it changes a column of the "
                                + "table's primary key that the database's own key does not have: `true` deletes the row "
                                + "of the old key at the update's write time; the event must hold the row before the "
                                + "update. `false`: the old row stays, as in a history, which is logged once.",
                        GROUP,
                        5,
                        Width.SHORT,
                        "Old key")
                .define(
                        TRUNCATE,
                        Type.STRING,
                        IGNORE,
                        Choice.ofAnyCase(IGNORE, FAIL),
                        Importance.LOW,
                        "What happens if a change event says that a table of the database was truncated (op=t): "
                                + "`ignore`: nothing, which is logged once; `fail`: the record is bad.",
                        GROUP,
                        6,
                        Width.SHORT,
                        "Truncate");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        DeleteConfig config = new DeleteConfig(settings);
        try {
            config.when().ifPresent(when -> when.source().check(format(settings)));
        } catch (IllegalArgumentException e) {
            problems.add(settings.problem(WHEN, e.getMessage()));
        }
        try {
            config.set().ifPresent(set -> {
                check(set);
                set.check(format(settings));
            });
        } catch (IllegalArgumentException e) {
            problems.add(settings.problem(SET, e.getMessage()));
        }
        return problems;
    }

    private static ValueFormat format(RouteSettings settings) {
        return new RecordConfig(settings).valueFormat();
    }

    private static void check(Mapping marks) {
        if (marks.wildcard().isPresent()
                || marks.limitsLife()
                || marks.timestamp().isPresent()
                || marks.assignments().stream().anyMatch(each -> each.operation() != Assignment.Operation.SET)) {
            throw new IllegalArgumentException("can only set columns; write column=source, ...");
        }
    }

    public DeleteRules rules() {
        return new DeleteRules(
                tombstones(),
                when(),
                settings.getString(SCOPE).equalsIgnoreCase(PREFIX),
                set(),
                settings.getBoolean(OLD_KEY));
    }

    /** What the settings do not ask for, and cannot be done, is not left out in silence. */
    private Tombstones tombstones() {
        return settings.original(TOMBSTONES) == null && new ConditionConfig(settings).isSet()
                ? Tombstones.FAIL
                : Tombstones.valueOf(settings.getString(TOMBSTONES).toUpperCase(Locale.ROOT));
    }

    boolean failsOnTruncate() {
        return settings.getString(TRUNCATE).equalsIgnoreCase(FAIL);
    }

    private Optional<Condition> when() {
        return given(WHEN).map(Condition::parse);
    }

    private Optional<Mapping> set() {
        return given(SET).map(Mapping::parse);
    }

    private Optional<String> given(String key) {
        return Optional.of(settings.getString(key)).filter(text -> !text.isBlank());
    }
}
