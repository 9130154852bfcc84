// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.grammar.Assignment;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.text.LikeNames;
import io.streampair.cassandra.value.FieldPath;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles the mapping of a query's parameters. */
public final class QueryCompiler {
    private final MappingRules rules;
    private final InstantSource clock;

    /** @param clock for now() */
    public QueryCompiler(MappingRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param name the table of the query
     * @param mode the write mode of the query
     * @param parameters the parameters in the order of the query, from the cluster
     * @throws IllegalArgumentException if the mapping does not match the query; names the parameter and what to do
     */
    public RecordMapper compile(
            TableName name,
            WriteMode mode,
            List<QueryParameter> parameters,
            CodecRegistry codecs,
            ProtocolVersion protocol) {
        EncoderCompiler encoders = new EncoderCompiler(rules, codecs, protocol, clock, "The query");
        LikeNames likeNames = LikeNames.of(
                parameters.stream().map(each -> each.name().asInternal()).toList(),
                rules.conversions().parts().hasExactNames());
        List<Column> columns = new ArrayList<>();
        Set<CqlIdentifier> names = new HashSet<>();
        for (QueryParameter parameter : parameters) {
            names.add(parameter.name());
            columns.add(column(
                    parameter, encoders.of("Parameter :" + parameter.name().asCql(true)), likeNames));
        }
        for (Assignment assignment : rules.mapping().assignments()) {
            if (assignment.column().in(names).isEmpty()) {
                throw new IllegalArgumentException("the query has no parameter :" + assignment.column() + "; it has "
                        + names.stream()
                                .map(each -> ":" + each.asCql(true))
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
        }
        MappedTable table =
                new MappedTable(name, columns.stream().map(Column::name).toList(), List.of(), false, mode);
        return new QueryMapper(
                table,
                rules.format(),
                columns.toArray(Column[]::new),
                rules.deletes().tombstones(),
                rules.rowMaxBytes());
    }

    private Column column(QueryParameter parameter, EncoderCompiler encoders, LikeNames likeNames) {
        String name = parameter.name().asCql(true);
        Source source = source(parameter.name(), likeNames)
                .orElseThrow(() -> new IllegalArgumentException("parameter :" + name + " is not mapped; add " + name
                        + "=<source>, such as " + name + "=value." + name));
        try {
            return new Column(
                    parameter.name(),
                    source.readsValue(),
                    Assignment.Operation.SET,
                    encoders.compile(source, parameter.type()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("parameter :" + name + ": " + e.getMessage(), e);
        }
    }

    private Optional<Source> source(CqlIdentifier name, LikeNames likeNames) {
        Optional<Source> mapped = rules.mapping().assignments().stream()
                .filter(each -> each.column().in(Set.of(name)).isPresent())
                .map(Assignment::source)
                .findFirst();
        return mapped.or(() -> rules.mapping().wildcard().map(wildcard -> byName(wildcard.isOfKey(), name, likeNames)));
    }

    private static Source byName(boolean isOfKey, CqlIdentifier name, LikeNames likeNames) {
        FieldPath path = FieldPath.byName(name.asInternal(), likeNames);
        return isOfKey ? new Source.Key(path) : new Source.Value(path);
    }
}
