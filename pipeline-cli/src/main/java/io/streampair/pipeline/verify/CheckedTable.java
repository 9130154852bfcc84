// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ExpectedRecords;
import io.streampair.pipeline.settings.PipelineSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.connect.source.SourceRecord;

/** The table that a pipeline writes, and the recomputed records that should be in it. */
public final class CheckedTable implements AutoCloseable {
    /**
     * The least number of records to try beyond the expected ones before a row of an unbounded stream counts as
     * surplus.
     */
    private static final long LEAST_AHEAD = 100_000;
    /** The number of last records among which to look for the newest rows. */
    private static final int SAMPLE = 50;

    private static final int SHOWN = 10;

    private final PipelineSettings pipeline;
    private final ExpectedRecords stream;
    private final CassandraTables cassandra;
    private final Columns columns;
    private final TableReader reader;

    public CheckedTable(PipelineSettings pipeline, String contactPoints, String localDatacenter) {
        this.pipeline = pipeline;
        this.stream = new ExpectedRecords(pipeline);
        SinkConfig config = pipeline.sinkConfig(contactPoints, localDatacenter);
        RouteConfig route = pipeline.route(config);
        this.cassandra = new CassandraTables(config, route);
        try {
            TableMetadata table = cassandra.table(route.table().nameFor(pipeline.topic()));
            this.columns = columns(route, table);
            this.reader = new TableReader(cassandra.session(), table, columns);
        } catch (RuntimeException e) {
            cassandra.close();
            throw e;
        }
    }

    /**
     * Rejects a pipeline whose rows cannot be computed again, before it is started.
     *
     * @throws CommandException naming what prevents it
     */
    public static void requireComputable(PipelineSettings pipeline) {
        Map<String, String> fields = FieldPairs.bySinkName(pipeline.sink(), new ExpectedRecords(pipeline).fields());
        RouteConfig route = pipeline.route(pipeline.sinkConfig("localhost", "unknown"));
        route.record()
                .mapping()
                .assignments()
                .forEach(each -> RecordField.of(each.column().toString(), each.source(), fields));
    }

    public static boolean isComputable(PipelineSettings pipeline) {
        if (pipeline.isWorld()) {
            return false;
        }
        try {
            requireComputable(pipeline);
            return true;
        } catch (CommandException e) {
            return false;
        }
    }

    private Columns columns(RouteConfig route, TableMetadata table) {
        Map<String, String> fields = FieldPairs.bySinkName(pipeline.sink(), stream.fields());
        List<CqlIdentifier> key = new ArrayList<>();
        table.getPrimaryKey().forEach(column -> key.add(column.getName()));
        Map<CqlIdentifier, DataType> types = new HashMap<>();
        table.getColumns().forEach((name, column) -> types.put(name, column.getType()));
        return new Columns(key, types, sources(route.record().mapping(), table, fields.keySet()), fields);
    }

    private static Map<CqlIdentifier, Source> sources(Mapping mapping, TableMetadata table, Set<String> fields) {
        Set<CqlIdentifier> names = table.getColumns().keySet();
        Map<CqlIdentifier, Source> sources = new LinkedHashMap<>();
        mapping.assignments()
                .forEach(each -> sources.put(each.column().in(names).orElseThrow(), each.source()));
        mapping.wildcard().ifPresent(wildcard -> {
            for (CqlIdentifier name : names) {
                boolean isLeftOut = wildcard.except().stream()
                        .anyMatch(each -> each.in(names).equals(Optional.of(name)));
                if (!isLeftOut && fields.contains(name.asInternal())) {
                    sources.putIfAbsent(name, new Source.Value(FieldPath.of(name.asInternal())));
                }
            }
        });
        return sources;
    }

    /** Reads the whole table and compares it with the records; twice if it must show examples of what is wrong. */
    public TableVerdict check(ExpectedRange expected) {
        pipeline.requireCheckable();
        TableComparison comparison = new TableComparison();
        reader.scan(comparison::add);
        expect(expected, comparison);
        long limit = pipeline.count() >= 0 ? pipeline.count() : 2 * (expected.end() + comparison.open()) + LEAST_AHEAD;
        for (long i = expected.firstOpen(); i < limit && comparison.open() > 0; i++) {
            if (!expected.contains(i)) {
                stream.written(i).forEach(record -> comparison.allow(columns.of(record)));
            }
        }
        if (comparison.open() > 0) {
            reader.scan(comparison::explain);
        }
        return comparison.verdict();
    }

    private void expect(ExpectedRange expected, TableComparison comparison) {
        if (!pipeline.isChangelog()) {
            each(expected, (record, place) -> comparison.expect(columns.of(record)));
            return;
        }
        int splits = pipeline.splits();
        Changelog changelog = new Changelog();
        each(expected, (record, place) -> changelog.add((int) (place % splits), columns.of(record)));
        changelog.expect(comparison);
    }

    private void each(ExpectedRange expected, ObjLongConsumer<SourceRecord> consumer) {
        for (long place = 0; place < expected.end(); place++) {
            if (expected.contains(place)) {
                for (SourceRecord record : stream.written(place)) {
                    consumer.accept(record, place);
                }
            }
        }
    }

    /** Rows as texts, and the names of their columns. */
    public record Rows(List<String> columns, List<List<String>> rows) {}

    /** The newest rows: looks up the last records by primary key and sorts them by write time. */
    public Rows newest(long records) {
        long end = stream.placesOf(records);
        TableReader.Finder finder = reader.finder();
        List<TableReader.Written> found = new ArrayList<>();
        for (long i = end - 1; i >= Math.max(0, end - SAMPLE); i--) {
            SourceRecord record = stream.record(i);
            if (record.value() != null) {
                finder.find(columns.of(record)).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingLong(TableReader.Written::time).reversed());
        return new Rows(
                columns.names().stream().map(CqlIdentifier::asInternal).toList(),
                found.stream().limit(SHOWN).map(written -> written.row().all()).toList());
    }

    @Override
    public void close() {
        cassandra.close();
    }
}
