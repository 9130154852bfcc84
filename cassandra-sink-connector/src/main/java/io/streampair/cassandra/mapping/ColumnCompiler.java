// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.grammar.Assignment;
import io.streampair.cassandra.grammar.ColumnName;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.grammar.Wildcard;
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

    ColumnCompiler(TableMetadata table, ValueFormat format, CodecRegistry codecs, ProtocolVersion protocol) {
        this.table = table;
        this.format = format;
        this.encoders = new EncoderCompiler(format, codecs, protocol);
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
            if (assignment.operation() != Assignment.Operation.SET) {
                throw new IllegalArgumentException("'" + assignment + "' is not supported");
            }
            columns.add(assigned(column, assignment.source()));
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
                        + columnNames() + "; a name is folded to lower case unless it is quoted"));
    }

    private String columnNames() {
        return table.getColumns().keySet().stream()
                .map(column -> column.asCql(true))
                .collect(Collectors.joining(", "));
    }

    private Column assigned(ColumnMetadata column, Source source) {
        return compile(column, source instanceof Source.Value, () -> encoders.compile(source, column.getType()));
    }

    /** A column of the primary key may be a field of the key as well, which a record without a value still has. */
    private void addByName(ColumnMetadata column, Wildcard wildcard, List<Column> columns) {
        String name = column.getName().asInternal();
        FieldPath field = FieldPath.ofAnyCase(name);
        if (wildcard.isOfKey()) {
            columns.add(assigned(column, new Source.Key(field)));
        } else if (table.getPrimaryKey().contains(column)) {
            FieldReader ofKey = SourceReaders.keyByName(name);
            FieldReader reader = format.mayHave(field) ? SourceReaders.either(format.reader(field), ofKey) : ofKey;
            columns.add(compile(column, false, () -> encoders.compile(reader, column.getType())));
        } else if (format.mayHave(field)) {
            columns.add(assigned(column, new Source.Value(field)));
        }
    }

    private static Column compile(ColumnMetadata column, boolean needsValue, Supplier<Encoder> encoder) {
        String name = column.getName().asCql(true);
        if (column.getType().equals(DataTypes.COUNTER)) {
            throw new IllegalArgumentException("column " + name + " is a counter, which is not supported");
        }
        if (column.isStatic()) {
            throw new IllegalArgumentException("column " + name + " is static, which is not supported");
        }
        try {
            return new Column(column.getName(), needsValue, encoder.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("column " + name + ": " + e.getMessage(), e);
        }
    }
}
