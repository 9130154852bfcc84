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

/** Settings of a query that runs for each record. */
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
                        "CQL statement to run for each record, in place of the generated one. The mapping sets "
                                + "its named parameters: `UPDATE ks.t SET l = l + [:item] WHERE k = :k` "
                                + "needs `item=value.x, k=key`. Records with the same key run in order, as "
                                + "do the records without a key of a partition. Set TTL and TIMESTAMP in the "
                                + "query itself.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Query")
                .define(
                        IDEMPOTENT,
                        Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "`true`: running the query twice has the same effect as once, so failed runs are "
                                + "retried. `false`: uncertain.writes decides what happens after a run that "
                                + "failed and may have been applied.",
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
                            settings.problem(key, "cannot be used with " + QUERY + "; delete in the query itself"));
                }
            }
            if (settings.getInt(RowConfig.TTL_SECONDS) > 0) {
                problems.add(settings.problem(
                        RowConfig.TTL_SECONDS,
                        "has no effect on a " + QUERY
                                + ", whose rows would never expire; write USING TTL in the query, and "
                                + "set this to 0"));
            }
            checkMapping(settings, problems);
        }
        return problems;
    }

    private static void checkMapping(RouteSettings settings, List<ConfigProblem> problems) {
        try {
            Mapping mapping = Mapping.parse(settings.getString(RecordConfig.MAPPING));
            if (mapping.limitsLife() || mapping.timestamp().isPresent()) {
                problems.add(settings.problem(
                        RecordConfig.MAPPING,
                        "maps __ttl, __expires or __timestamp, which have no effect with " + QUERY
                                + "; write USING TTL " + ":name in the query and map name=<source>"));
            }
            if (mapping.assignments().stream().anyMatch(each -> each.operation() != Assignment.Operation.SET)) {
                problems.add(settings.problem(
                        RecordConfig.MAPPING, "uses += or -=; map the parameters of a " + QUERY + " with ="));
            }
        } catch (IllegalArgumentException e) {
            // RecordConfig reports problems of the mapping itself.
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
