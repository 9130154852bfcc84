// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.DeleteConfig;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.value.FieldReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Compiles the mapping of a route for its table in the cluster. */
public final class MapperCompiler {
    private final MappingRules rules;
    private final InstantSource clock;

    /** @param clock for records without a timestamp, and for now() */
    public MapperCompiler(MappingRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Compiles the mapping and the settings that belong to it.
     *
     * @throws MappingException if another setting than the mapping does not fit the table
     * @throws IllegalArgumentException if the mapping does not fit the table, with the column and the remedy
     */
    public RecordMapper compile(TableMetadata table, CodecRegistry codecs, ProtocolVersion protocol) {
        ColumnCompiler compiler =
                new ColumnCompiler(table, rules.format(), new EncoderCompiler(rules, codecs, protocol, clock));
        List<Column> mapped = compiler.compile(rules.mapping());
        WriteMode mode = new WriteModes(table, rules).of(mapped);
        List<ColumnMetadata> primaryKey = mode.statics() == WriteMode.Statics.ONLY
                ? table.getPrimaryKey().subList(0, table.getPartitionKey().size())
                : table.getPrimaryKey();
        List<Column> marks = marks(compiler);
        Column[] columns = withMarks(mapped, marks);
        List<CqlIdentifier> names = names(columns);
        MappedTable target = new MappedTable(
                new TableName(table.getKeyspace(), table.getName()),
                names,
                primaryKey.stream().map(ColumnMetadata::getName).toList(),
                names.size() == table.getColumns().size(),
                mode);
        RowKey key = new RowKey(
                target.name(),
                columns,
                positions(target.primaryKey(), names(mapped)),
                table.getPartitionKey().size());
        RowTimes times = times(mode);
        return new TableMapper(
                target,
                rules.format(),
                columns,
                key,
                times,
                deletes(target, key, times, columns, marks),
                rules.failsOnExtraFields() ? extraFields(compiler) : null,
                rules.rowMaxBytes());
    }

    private List<Column> marks(ColumnCompiler compiler) {
        try {
            return rules.deletes().set().map(compiler::compile).orElse(List.of());
        } catch (IllegalArgumentException e) {
            throw new MappingException(DeleteConfig.SET, e.getMessage());
        }
    }

    private static List<CqlIdentifier> names(Column[] columns) {
        return names(List.of(columns));
    }

    private static List<CqlIdentifier> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** Adds the columns that mark a row as deleted; an upsert does not change them. */
    private static Column[] withMarks(List<Column> mapped, List<Column> marks) {
        List<Column> columns = new ArrayList<>(mapped);
        for (Column mark : marks) {
            if (!names(mapped).contains(mark.name())) {
                columns.add(new Column(mark.name(), false, mark.operation(), (record, value) -> Row.UNSET));
            }
        }
        return columns.toArray(Column[]::new);
    }

    private static int[] positions(List<CqlIdentifier> primaryKey, List<CqlIdentifier> names) {
        int[] positions = new int[primaryKey.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = names.indexOf(primaryKey.get(i));
            if (positions[i] < 0) {
                String name = primaryKey.get(i).asCql(true);
                throw new IllegalArgumentException("column " + name
                        + " is part of the primary key, but nothing is mapped to it; add " + name + "=<source>");
            }
        }
        return positions;
    }

    private RowTimes times(WriteMode mode) {
        boolean isTimed = rules.usesRecordTimestamp() && !mode.isCounter();
        Mapping mapping = rules.mapping();
        return new RowTimes(
                new WriteTime(rules.writeTimes(), clock),
                isTimed,
                mapping.timestamp()
                        .map(source -> MappedTime.timestamp(source, rules.format(), rules.timestampUnit(), clock)),
                mapping.ttl().map(source -> MappedTime.ttl(source, rules.format(), rules.ttlUnit(), clock)));
    }

    private DeleteMapper deletes(MappedTable table, RowKey key, RowTimes times, Column[] columns, List<Column> marks) {
        FieldReader condition = rules.deletes()
                .when()
                .map(when -> SourceReaders.of(when.source(), rules.format()))
                .orElse(null);
        if (rules.deletes().set().isEmpty()) {
            return new DeleteMapper(table, key, times, rules.deletes(), condition, null);
        }
        Column[] byPosition = new Column[columns.length];
        for (Column mark : marks) {
            int position = table.columns().indexOf(mark.name());
            if (table.primaryKey().contains(mark.name())) {
                throw new MappingException(
                        DeleteConfig.SET,
                        "column " + mark.name().asCql(true) + " is part of the primary key and cannot be set");
            }
            byPosition[position] = mark;
        }
        return new DeleteMapper(table, key, times, rules.deletes(), condition, byPosition);
    }

    private ExtraFields extraFields(ColumnCompiler compiler) {
        List<Source> sources = new ArrayList<>(rules.mapping().sources());
        rules.deletes().when().ifPresent(when -> sources.add(when.source()));
        rules.deletes().set().ifPresent(marks -> sources.addAll(marks.sources()));
        return new ExtraFields(sources, compiler.namesOfWildcard(rules.mapping()));
    }
}
