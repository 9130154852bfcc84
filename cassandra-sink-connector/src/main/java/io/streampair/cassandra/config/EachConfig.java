// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.mapping.EachRules;
import io.streampair.cassandra.value.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Settings of rows that are made of the elements of an array or a map. */
public final class EachConfig {
    public static final String EACH = "each";
    public static final String REPLACE = "each.replace";

    private static final String GROUP = "Each";

    private final RouteSettings settings;

    EachConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        EACH,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "An array or a map in the value, such as `value.lines`: each of its elements becomes a row, "
                                + "instead of the whole record. The mapping reads the element as `item`, its fields "
                                + "as `item.sku`, the key and value of a map's entry as `item.key` and `item.value`, "
                                + "and the index in an array, from 0, as `item_index`. A null, missing or empty one "
                                + "writes no rows. Empty: each record is a row.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Elements")
                .define(
                        REPLACE,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "`true`: the rows of a record take the place of all rows that share the primary key columns "
                                + "before those of the item, so that elements that are gone are deleted, as of just "
                                + "before the record's write time. Needs a primary key that ends with columns of the "
                                + "item, and " + RowConfig.WRITE_TIMESTAMP + "=record. `false`: rows are only added "
                                + "and updated.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Replace rows");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        EachConfig config = new EachConfig(settings);
        boolean isSet = !settings.getString(EACH).isBlank();
        try {
            config.rules();
        } catch (IllegalArgumentException e) {
            problems.add(settings.problem(EACH, e.getMessage()));
        }
        if (isSet) {
            config.checkSurroundings(problems);
        } else {
            config.checkUnused(problems);
        }
        return problems;
    }

    private void checkSurroundings(List<ConfigProblem> problems) {
        String format = settings.getString(RecordConfig.VALUE_FORMAT);
        if (format.equalsIgnoreCase("delimited") || format.equalsIgnoreCase("raw")) {
            problems.add(settings.problem(
                    EACH,
                    "needs " + RecordConfig.VALUE_FORMAT + "=structured, json or debezium; " + format
                            + " values have no arrays"));
        }
        if (!settings.getString(QueryConfig.QUERY).isBlank()) {
            problems.add(settings.problem(EACH, "cannot be used with " + QueryConfig.QUERY));
        }
        if (!mapping().map(Mapping::usesItem).orElse(true)) {
            problems.add(settings.problem(
                    EACH,
                    "has no effect on a mapping without item or item_index: all rows of a record would be the same; "
                            + "map columns to item.<field>, or use * = item.*"));
        }
        if (settings.getBoolean(REPLACE)
                && settings.getString(RowConfig.WRITE_TIMESTAMP).equals("none")) {
            problems.add(settings.problem(REPLACE, "needs " + RowConfig.WRITE_TIMESTAMP + "=record"));
        }
    }

    private void checkUnused(List<ConfigProblem> problems) {
        String remedy = "; set " + EACH + ", such as " + EACH + "=value.items";
        if (settings.getBoolean(REPLACE)) {
            problems.add(settings.problem(REPLACE, "has no effect without " + EACH + remedy));
        }
        if (mapping().map(Mapping::usesItem).orElse(false)) {
            problems.add(settings.problem(
                    RecordConfig.MAPPING, "uses item, which is an element of an array or a map" + remedy));
        }
        if (parsed(DeleteConfig.WHEN, Condition::parse).map(Condition::usesItem).orElse(false)) {
            problems.add(settings.problem(
                    DeleteConfig.WHEN, "uses item, which is an element of an array or a map" + remedy));
        }
        if (parsed(DeleteConfig.SET, Mapping::parse).map(Mapping::usesItem).orElse(false)) {
            problems.add(
                    settings.problem(DeleteConfig.SET, "uses item, which is an element of an array or a map" + remedy));
        }
    }

    private Optional<Mapping> mapping() {
        try {
            return Optional.of(Mapping.parse(settings.getString(RecordConfig.MAPPING)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // RecordConfig reports problems of the mapping itself.
        }
    }

    private <T> Optional<T> parsed(String key, Function<String, T> parser) {
        try {
            return Optional.of(settings.getString(key))
                    .filter(text -> !text.isBlank())
                    .map(parser);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // DeleteConfig reports it.
        }
    }

    /** @throws IllegalArgumentException if it is not a path into the value */
    Optional<EachRules> rules() {
        return Optional.of(settings.getString(EACH))
                .filter(text -> !text.isBlank())
                .map(text -> new EachRules(path(text), settings.getBoolean(REPLACE)));
    }

    private static FieldPath path(String text) {
        Source source = Condition.parse(text).source();
        if (source instanceof Source.Value value && !text.contains("=")) {
            return value.path();
        }
        throw new IllegalArgumentException("must be the value or a field of it, such as value.items");
    }
}
