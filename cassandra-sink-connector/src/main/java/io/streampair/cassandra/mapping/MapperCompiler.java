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
import io.streampair.cassandra.grammar.Wildcard;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.Items;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles the mapping of a route for its table in the cluster. */
public final class MapperCompiler {
    private static final Logger LOG = LoggerFactory.getLogger(MapperCompiler.class);

    private final MappingRules rules;
    private final InstantSource clock;
    private final Consumer<String> log;

    /** Null if rows are made of whole values. */
    private final Items items;

    /** @param clock for records without a timestamp, and for now() */
    public MapperCompiler(MappingRules rules, InstantSource clock) {
        this(rules, clock, LOG::warn);
    }

    /** @param log what is noticed in tables and records that are mapped all the same */
    MapperCompiler(MappingRules rules, InstantSource clock, Consumer<String> log) {
        this.items =
                rules.each().map(each -> new Items(rules.format(), each.path())).orElse(null);
        this.rules = items == null ? rules : rules.with(items);
        this.clock = clock;
        this.log = log;
    }

    /**
     * Compiles the mapping and the settings that belong to it.
     *
     * @throws MappingException if another setting than the mapping does not fit the table
     * @throws IllegalArgumentException if the mapping does not fit the table, with the column and the remedy
     */
    public RecordMapper compile(TableMetadata table, CodecRegistry codecs, ProtocolVersion protocol) {
        ColumnCompiler compiler = new ColumnCompiler(
                table,
                rules.format(),
                new EncoderCompiler(rules, codecs, protocol, clock, ""),
                rules.conversions().parts().hasExactNames());
        List<Column> mapped = compiler.compile(rules.mapping());
        WriteModes modes = new WriteModes(table, rules, log);
        List<Column> marks = marks(compiler, modes);
        Column[] columns = withMarks(mapped, marks);
        WriteMode mode = modes.of(mapped, new ListColumns(table, List.of(columns)));
        List<ColumnMetadata> primaryKey = mode.statics() == WriteMode.Statics.ONLY
                ? table.getPrimaryKey().subList(0, table.getPartitionKey().size())
                : table.getPrimaryKey();
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
                table.getPartitionKey().size(),
                readable(target, new ReplacedRows(table, mapped).common()));
        RowTimes times = times(mode);
        DeleteMapper deletes = deletes(target, key, times, columns, marks);
        boolean mayMove = rules.format().hasChanges()
                && items == null
                && !mode.isCounter()
                && mode.statics() != WriteMode.Statics.ONLY;
        TableMapper mapper = new TableMapper(
                target,
                rules.format(),
                columns,
                key,
                times,
                deletes,
                mayMove
                        ? new OldKeys(
                                target.name(),
                                rules.format(),
                                key,
                                deletes,
                                rules.deletes().deletesOldKeys(),
                                log)
                        : null,
                rules.failsOnExtraFields() && !readsWhole() ? new ExtraFields(ofValue(compiler)) : null,
                unpaired(target, compiler),
                rules.rowMaxBytes());
        return items == null
                ? mapper
                : new EachMapper(mapper, items, new EachMapper.Wants(rules.replacesRows(), wildcardIsOfItem()));
    }

    /** How many of the first columns of the primary key can be read. */
    private IntSupplier readable(MappedTable table, int common) {
        int all = table.primaryKey().size();
        return items == null || common >= all ? () -> all : () -> items.isAtItem() ? all : common;
    }

    private List<Column> marks(ColumnCompiler compiler, WriteModes modes) {
        try {
            List<Column> marks = rules.deletes().set().map(compiler::compile).orElse(List.of());
            modes.checkMarks(marks);
            return marks;
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
                        .map(source -> MappedTime.timestamp(
                                source, rules.format(), rules.conversions(), rules.timestampUnit(), clock)),
                lifetimes(mapping));
    }

    private RowLifetimes lifetimes(Mapping mapping) {
        LifetimeRules lifetimes = rules.lifetimes();
        return new RowLifetimes(
                lifetimes,
                mapping.ttl()
                        .map(source -> MappedTime.ttl(
                                source, rules.format(), rules.conversions(), lifetimes.ttlUnit(), clock)),
                mapping.expires()
                        .map(source -> MappedTime.expires(
                                source, rules.format(), rules.conversions(), lifetimes.expiresUnit(), clock)),
                clock);
    }

    private DeleteMapper deletes(MappedTable table, RowKey key, RowTimes times, Column[] columns, List<Column> marks) {
        FieldReader condition = rules.deletes()
                .when()
                .map(when -> SourceReaders.ofCondition(when.source(), rules.format(), rules.conversions()))
                .orElse(null);
        DeleteRules given = repeatsDeletes(table, columns) ? rules.deletes().withoutTombstones() : rules.deletes();
        if (given.set().isEmpty()) {
            return new DeleteMapper(table, key, times, given, condition, null);
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
        return new DeleteMapper(table, key, times, given, condition, byPosition);
    }

    /**
     * Whether a record without a value can do no more than repeat the delete of a change event, or would do it as of a later
     * time than that of the database.
     */
    private boolean repeatsDeletes(MappedTable table, Column[] columns) {
        if (!rules.format().hasChanges()) {
            return false;
        }
        boolean isTimedByValue =
                rules.mapping().timestamp().map(Source::readsValue).orElse(false);
        return isTimedByValue
                || List.of(columns).stream()
                        .anyMatch(column ->
                                column.needsValue() && table.primaryKey().contains(column.name()));
    }

    private ByName ofValue(ColumnCompiler compiler) {
        List<String> columns = wildcardIsOfKey() ? List.of() : compiler.namesOfWildcard(rules.mapping());
        return new ByName(columns, compiler.likeNames(), readFields());
    }

    /** Null if no column is mapped by name to the value, or if the value as a whole is mapped too. */
    private Unpaired unpaired(MappedTable table, ColumnCompiler compiler) {
        if (rules.mapping().wildcard().isEmpty() || wildcardIsOfKey() || readsWhole()) {
            return null;
        }
        Set<String> primaryKey = new HashSet<>();
        table.primaryKey().forEach(column -> primaryKey.add(column.asInternal()));
        Unpaired unpaired = new Unpaired(table.name(), ofValue(compiler), primaryKey, log);
        if (!rules.format().fields().isEmpty() && !wildcardIsOfItem()) {
            unpaired.report(new LinkedHashSet<>(rules.format().fields()));
        }
        return unpaired;
    }

    private boolean wildcardIsOfKey() {
        return rules.mapping().wildcard().map(Wildcard::isOfKey).orElse(false);
    }

    private boolean wildcardIsOfItem() {
        return rules.mapping().wildcard().map(Wildcard::isOfItem).orElse(false);
    }

    private boolean readsWhole() {
        return valuePaths().stream().anyMatch(FieldPath::isWhole);
    }

    /** The first steps of all paths into what has the fields that columns are mapped to by name. */
    private Set<String> readFields() {
        Set<String> names = new HashSet<>();
        for (FieldPath path : valuePaths()) {
            if (!path.isWhole() && path.steps().get(0) instanceof FieldPath.Name name) {
                names.add(name.name());
            }
        }
        return names;
    }

    private List<FieldPath> valuePaths() {
        List<Source> sources = new ArrayList<>(rules.mapping().sources());
        rules.deletes().when().ifPresent(when -> sources.add(when.source()));
        rules.deletes().set().ifPresent(marks -> sources.addAll(marks.sources()));
        rules.filter().ifPresent(filter -> sources.add(filter.source()));
        List<FieldPath> paths = new ArrayList<>();
        boolean isOfItem = wildcardIsOfItem();
        for (Source source : sources) {
            paths.addAll(isOfItem ? source.itemPaths() : source.valuePaths());
        }
        if (!isOfItem) {
            rules.each().ifPresent(each -> paths.add(each.path()));
        }
        return paths;
    }
}
