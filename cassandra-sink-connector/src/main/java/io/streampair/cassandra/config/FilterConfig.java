// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.mapping.RecordFilter;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The setting for which records are written. */
public final class FilterConfig {
    public static final String FILTER = "filter";

    private final RouteSettings settings;

    FilterConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        new KeyGroup("Filter", definition)
                .add(
                        FILTER,
                        Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Condition for records to be written: an expression such as `value.type == 'click' and not "
                                + "value.test`; see docs/expressions.md. A record that does not pass is neither written nor "
                                + "does it delete; its offset counts as done. A record without a value passes a filter "
                                + "that reads the value. Empty: all records are written.");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        try {
            ValueFormat format = new RecordConfig(settings).valueFormat();
            Optional<Condition> filter = new FilterConfig(settings).condition();
            if (filter.map(Condition::usesItem).orElse(false)) {
                throw new IllegalArgumentException("cannot use item: the filter decides on a whole record, before its"
                        + " elements; use the value instead");
            }
            filter.ifPresent(condition -> condition.source().check(format));
            filter.ifPresent(condition -> filter(filter, format, settings));
        } catch (IllegalArgumentException e) {
            problems.add(settings.problem(FILTER, e.getMessage()));
        }
        return problems;
    }

    private static RecordFilter filter(Optional<Condition> condition, ValueFormat format, RouteSettings settings) {
        return new RecordFilter(condition, format, new ConversionConfig(settings).options());
    }

    /**
     * The filter; empty if all records are written.
     *
     * @param format of the mapping too, so that a value is decoded once for both
     */
    Optional<RecordFilter> filter(ValueFormat format) {
        Optional<Condition> condition = condition();
        return condition.isPresent() || format.hasChanges()
                ? Optional.of(filter(condition, format, settings))
                : Optional.empty();
    }

    /** The condition, if there is one. */
    Optional<Condition> condition() {
        return Optional.of(settings.getString(FILTER))
                .filter(text -> !text.isBlank())
                .map(Condition::parse);
    }
}
