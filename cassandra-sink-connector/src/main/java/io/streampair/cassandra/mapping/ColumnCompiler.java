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

/** Finds the columns of a table that a mapping means, and compiles each of them. */
final class ColumnCompiler {
    private final TableMetadata table;
    private final ValueFormat format;
    private final EncoderCompiler encoders;

    ColumnCompiler(TableMetadata table, ValueFormat format, EncoderCompiler encoders) {
        this.table = table;
        this.format = format;
        this.encoders = encoders;
    }

    /** @throws IllegalArgumentException if the mapping does not fit the table, with the column and the remedy */
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
                .orElseThrow(() -> new IllegalArgumentException("column " + name + " is not in the table, which has "
                        + columnNames() + "; a name is folded to lower case unless it is quoted"
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
        boolean needsValue = source instanceof Source.Value;
        boolean isCounter = column.getType().equals(DataTypes.COUNTER);
        if (operation == Operation.SET && !isCounter) {
            return compile(column, needsValue, operation, () -> encoders.compile(source, column.getType()));
        }
        Operation change = isCounter && operation == Operation.SET ? Operation.ADD : operation;
        return compile(column, needsValue, change, () -> {
            if (table.getPrimaryKey().contains(column)) {
                throw new IllegalArgumentException("it is of the primary key, which can only be set");
            }
            return encoders.compileChange(source, CollectionDelta.of(column.getType(), change));
        });
    }

    /** A column of the primary key may be a field of the key as well, which a record without a value still has. */
    private void addByName(ColumnMetadata column, Wildcard wildcard, List<Column> columns) {
        String name = column.getName().asInternal();
        FieldPath field = FieldPath.ofAnyCase(name);
        if (wildcard.isOfKey()) {
            columns.add(assigned(column, Operation.SET, new Source.Key(field)));
        } else if (table.getPrimaryKey().contains(column)) {
            FieldReader ofKey = SourceReaders.keyByName(name, format);
            columns.add(compile(
                    column,
                    false,
                    Operation.SET,
                    () -> format.mayHave(field)
                            ? encoders.compile(format.reader(field), ofKey, column.getType())
                            : encoders.compile(ofKey, column.getType())));
        } else if (format.mayHave(field)) {
            columns.add(assigned(column, Operation.SET, new Source.Value(field)));
        }
    }

    /** The columns that are mapped by name to fields of the value. */
    List<String> namesOfWildcard(Mapping mapping) {
        boolean isOfValue =
                mapping.wildcard().isPresent() && !mapping.wildcard().get().isOfKey();
        List<String> names = new ArrayList<>();
        if (isOfValue) {
            table.getColumns().keySet().forEach(name -> names.add(name.asInternal()));
            mapping.wildcard()
                    .get()
                    .except()
                    .forEach(except -> names.remove(column(except).getName().asInternal()));
        }
        return names;
    }

    private static Column compile(
            ColumnMetadata column, boolean needsValue, Operation operation, Supplier<Encoder> encoder) {
        try {
            return new Column(column.getName(), needsValue, operation, encoder.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("column " + column.getName().asCql(true) + ": " + e.getMessage(), e);
        }
    }
}
