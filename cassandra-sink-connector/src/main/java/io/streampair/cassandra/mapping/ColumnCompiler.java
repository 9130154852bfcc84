// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.grammar.Assignment;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.grammar.ColumnName;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.grammar.Wildcard;
import io.streampair.cassandra.text.LikeNames;
import io.streampair.cassandra.text.NearestIdentifier;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Resolves the columns of a mapping in a table and compiles them. */
final class ColumnCompiler {
    private final TableMetadata table;
    private final ValueFormat format;
    private final EncoderCompiler encoders;
    private final LikeNames likeNames;

    /** @param hasExactNames whether columns get by name no field but one of exactly that name */
    ColumnCompiler(TableMetadata table, ValueFormat format, EncoderCompiler encoders, boolean hasExactNames) {
        this.table = table;
        this.format = format;
        this.encoders = encoders;
        this.likeNames = LikeNames.of(
                table.getColumns().keySet().stream()
                        .map(CqlIdentifier::asInternal)
                        .toList(),
                hasExactNames);
    }

    /** @throws IllegalArgumentException if the mapping does not match the table; names the column and what to do */
    List<Column> compile(Mapping mapping) {
        List<Column> columns = new ArrayList<>();
        Set<CqlIdentifier> names = new HashSet<>();
        for (Assignment assignment : mapping.assignments()) {
            ColumnMetadata column = column(assignment.column());
            if (!names.add(column.getName())) {
                throw new IllegalArgumentException("column " + column.getName().asCql(true) + " is mapped twice");
            }
            columns.add(assigned(column, assignment.operation(), assignment.source()));
        }
        mapping.wildcard().ifPresent(wildcard -> {
            wildcard.except().forEach(name -> names.add(column(name).getName()));
            table.getColumns().forEach((name, column) -> {
                if (!names.contains(name)) {
                    addByName(column, wildcard, columns);
                }
            });
        });
        return columns;
    }

    private ColumnMetadata column(ColumnName name) {
        return name.in(table.getColumns().keySet())
                .flatMap(table::getColumn)
                .orElseThrow(() -> new IllegalArgumentException("column " + name + " is not in the table, "
                        + "which has " + columnNames() + "; unquoted names are lower case"
                        + NearestIdentifier.question(
                                name.toString().replace("\"", ""),
                                table.getColumns().keySet())));
    }

    private String columnNames() {
        return table.getColumns().keySet().stream()
                .map(column -> column.asCql(true))
                .collect(Collectors.joining(", "));
    }

    private Column assigned(ColumnMetadata column, Operation operation, Source source) {
        boolean isCounter = column.getType().equals(DataTypes.COUNTER);
        if (operation == Operation.SET && !isCounter) {
            return compile(column, source, operation, () -> encoders(column).compile(source, column.getType()));
        }
        Operation delta = isCounter && operation == Operation.SET ? Operation.ADD : operation;
        return compile(column, source, delta, () -> {
            if (table.getPrimaryKey().contains(column)) {
                throw new IllegalArgumentException("a primary key column can only be set; write =");
            }
            return encoders(column).compileDelta(source, CollectionDelta.of(column.getType(), delta));
        });
    }

    /** Also maps primary key columns to fields of the record's key, which a tombstone still has. */
    private void addByName(ColumnMetadata column, Wildcard wildcard, List<Column> columns) {
        String name = column.getName().asInternal();
        FieldPath field = FieldPath.byName(name, likeNames);
        if (wildcard.isOfKey()) {
            columns.add(assigned(column, Operation.SET, new Source.Key(field)));
        } else if (wildcard.isOfItem()) {
            columns.add(assigned(column, Operation.SET, new Source.Item(field)));
        } else if (table.getPrimaryKey().contains(column)) {
            FieldReader ofKey = SourceReaders.keyByName(field, format);
            columns.add(compile(
                    column,
                    new Source.Key(field),
                    Operation.SET,
                    () -> format.mayHave(field)
                            ? encoders(column).compile(format.reader(field), ofKey, column.getType())
                            : encoders(column).compile(ofKey, column.getType())));
        } else if (format.mayHave(field)) {
            columns.add(assigned(column, Operation.SET, new Source.Value(field)));
        }
    }

    private EncoderCompiler encoders(ColumnMetadata column) {
        return encoders.of("Column " + column.getName().asCql(true) + " of "
                + table.getKeyspace().asCql(true) + "." + table.getName().asCql(true));
    }

    LikeNames likeNames() {
        return likeNames;
    }

    /** The columns that are mapped by name, to fields of the value or of the key. */
    List<String> namesOfWildcard(Mapping mapping) {
        List<String> names = new ArrayList<>();
        mapping.wildcard().ifPresent(wildcard -> {
            table.getColumns().keySet().forEach(name -> names.add(name.asInternal()));
            wildcard.except()
                    .forEach(except -> names.remove(column(except).getName().asInternal()));
            mapping.assignments()
                    .forEach(
                            each -> names.remove(column(each.column()).getName().asInternal()));
        });
        return names;
    }

    private static Column compile(
            ColumnMetadata column, Source source, Operation operation, Supplier<Encoder> encoder) {
        try {
            return new Column(column.getName(), source.readsValue(), source.isOfItem(), operation, encoder.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("column " + column.getName().asCql(true) + ": " + e.getMessage(), e);
        }
    }
}
