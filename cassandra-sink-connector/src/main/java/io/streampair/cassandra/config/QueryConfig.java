// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.grammar.Assignment;
import io.streampair.cassandra.grammar.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** A query that is run for each record. */
public final class QueryConfig {
    public static final String QUERY = "query";
    public static final String IDEMPOTENT = "query.idempotent";

    private static final String GROUP = "Query";

    private final RouteSettings settings;

    QueryConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        QUERY,
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "CQL that is run for each record in place of a write that is made from the mapping. The mapping "
                                + "gives its parameters: `UPDATE ks.t SET l = l + [:item] WHERE k = :k` needs "
                                + "`item=value.x, k=key`. Queries of records with one key run in their order, and so do "
                                + "those of a partition's records without keys. Write times and times to live are for "
                                + "the query to set.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Query")
                .define(
                        IDEMPOTENT,
                        Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "Whether the query may be run twice and change no more than once. If not, uncertain.writes tells "
                                + "what happens when a run fails and may have been made.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Idempotent");
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        if (new QueryConfig(settings).query().isPresent()) {
            for (String key : List.of(DeleteConfig.WHEN, DeleteConfig.SET)) {
                if (!settings.getString(key).isBlank()) {
                    problems.add(
                            settings.problem(key, "has no meaning beside " + QUERY + ", which may delete by itself"));
                }
            }
            checkMapping(settings, problems);
        }
        return problems;
    }

    private static void checkMapping(RouteSettings settings, List<ConfigProblem> problems) {
        try {
            Mapping mapping = Mapping.parse(settings.getString(RecordConfig.MAPPING));
            if (mapping.ttl().isPresent() || mapping.timestamp().isPresent()) {
                problems.add(settings.problem(
                        RecordConfig.MAPPING,
                        "maps __ttl or __timestamp, which a " + QUERY
                                + " has to set by itself: USING TTL :name, and name=<source>"));
            }
            if (mapping.assignments().stream().anyMatch(each -> each.operation() != Assignment.Operation.SET)) {
                problems.add(settings.problem(
                        RecordConfig.MAPPING, "gives the parameters of the " + QUERY + " by =, and not by += or -="));
            }
        } catch (IllegalArgumentException e) {
            // It is a problem of the mapping, and told as such.
        }
    }

    /** The query, if there is one. */
    public Optional<String> query() {
        return Optional.of(settings.getString(QUERY)).filter(text -> !text.isBlank());
    }

    public boolean isIdempotent() {
        return settings.getBoolean(IDEMPOTENT);
    }
}
