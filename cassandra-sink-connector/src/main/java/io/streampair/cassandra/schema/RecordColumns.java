// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import io.streampair.cassandra.data.OneOf;
import io.streampair.cassandra.grammar.Assignment;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.grammar.Wildcard;
import io.streampair.cassandra.text.LikeNames;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.ValueFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** The columns that records require, by their schemas and the mapping. */
public final class RecordColumns {
    private final Mapping mapping;
    private final List<CqlIdentifier> primaryKey;
    private final SourceTypes sources;
    private final ValueFormat format;
    private final List<String> fields;

    /** @param primaryKey the columns that may also be fields of the key when mapped by name */
    public RecordColumns(Mapping mapping, ValueFormat format, List<CqlIdentifier> primaryKey) {
        this(mapping, format, primaryKey, null);
    }

    /**
     * @param primaryKey the columns that may also be fields of the key when mapped by name
     * @param each the path to the array or map whose elements rows are made of; null for whole values
     */
    public RecordColumns(Mapping mapping, ValueFormat format, List<CqlIdentifier> primaryKey, FieldPath each) {
        this.mapping = mapping;
        this.primaryKey = primaryKey;
        this.sources = new SourceTypes(format, each);
        this.format = format;
        this.fields = format.fields();
    }

    /**
     * The columns of a table to create for the record.
     *
     * @throws DataException if the record has no schema
     */
    public Map<CqlIdentifier, DataType> of(SinkRecord record) {
        Map<CqlIdentifier, Supplier<DataType>> columns = columns(record);
        if (columns.isEmpty()) {
            throw new DataException("cannot create a table from a record without a schema; create the table "
                    + "yourself or set table.columns");
        }
        return types(columns);
    }

    /**
     * The columns that a table lacks for the record, except those of the primary key; empty if the record has no
     * schema.
     *
     * @throws DataException if one of them has no CQL type
     */
    public Map<CqlIdentifier, DataType> missing(SinkRecord record, TableMetadata table) {
        Map<CqlIdentifier, Supplier<DataType>> columns = columns(record);
        columns.keySet().removeAll(primaryKey);
        Set<CqlIdentifier> existing = table.getColumns().keySet();
        columns.keySet().removeAll(likeFields(existing, columns.keySet()));
        columns.keySet().removeIf(column -> existing.stream().anyMatch(other -> areAlike(column, other)));
        return types(columns);
    }

    /** The fields that go by name to a column that the table has, such as firstName to first_name. */
    private Set<CqlIdentifier> likeFields(Set<CqlIdentifier> existing, Set<CqlIdentifier> columns) {
        Set<CqlIdentifier> byName = new LinkedHashSet<>(columns);
        mapping.assignments().forEach(each -> byName.remove(each.column().folded()));
        List<String> fieldNames = byName.stream().map(CqlIdentifier::asInternal).toList();
        LikeNames names =
                new LikeNames(existing.stream().map(CqlIdentifier::asInternal).toList());
        Set<CqlIdentifier> found = new LinkedHashSet<>();
        for (CqlIdentifier column : existing) {
            String field = byName.contains(column) ? null : names.find(column.asInternal(), fieldNames);
            if (field != null) {
                found.add(CqlIdentifier.fromInternal(field));
            }
        }
        return found;
    }

    private static Map<CqlIdentifier, DataType> types(Map<CqlIdentifier, Supplier<DataType>> columns) {
        Map<CqlIdentifier, DataType> types = new LinkedHashMap<>();
        columns.forEach((column, type) -> {
            try {
                types.put(column, type.get());
            } catch (DataException e) {
                throw new DataException("column " + column.asCql(true) + ": " + e.getMessage(), e);
            }
        });
        return types;
    }

    private Map<CqlIdentifier, Supplier<DataType>> columns(SinkRecord record) {
        Map<CqlIdentifier, Supplier<DataType>> columns = new LinkedHashMap<>();
        for (Assignment assignment : mapping.assignments()) {
            Supplier<DataType> type = sources.type(assignment.source(), record);
            if (type != null && assignment.operation() == Operation.SET) {
                columns.put(assignment.column().folded(), type);
            }
        }
        mapping.wildcard().ifPresent(wildcard -> addByName(wildcard, record, columns));
        return columns;
    }

    private void addByName(Wildcard wildcard, SinkRecord record, Map<CqlIdentifier, Supplier<DataType>> columns) {
        Map<CqlIdentifier, Supplier<DataType>> assigned = new LinkedHashMap<>(columns);
        List<Field> byName = wildcard.isOfKey()
                ? fieldsOf(record.keySchema())
                : wildcard.isOfItem() ? fieldsOf(sources.itemSchema(record)) : valueFields(record);
        for (Field field : byName) {
            CqlIdentifier column = CqlIdentifier.fromInternal(field.name());
            if (!hasLike(assigned, column) && isMapped(wildcard, field.name())) {
                columns.put(
                        column,
                        () -> isChanged(column)
                                ? ColumnTypes.ofChanged(field.schema())
                                : ColumnTypes.of(field.schema()));
            }
        }
        for (CqlIdentifier column : primaryKey) {
            fieldsOf(record.keySchema()).stream()
                    .filter(field -> areAlike(column, CqlIdentifier.fromInternal(field.name())))
                    .filter(field -> !hasLike(columns, column))
                    .forEach(field -> columns.put(column, () -> ColumnTypes.of(field.schema())));
        }
    }

    /** Whether the mapping adds to a column, or removes from it. */
    private boolean isChanged(CqlIdentifier column) {
        return mapping.assignments().stream()
                .anyMatch(each -> each.operation() != Operation.SET
                        && areAlike(each.column().folded(), column));
    }

    private List<Field> valueFields(SinkRecord record) {
        if (fields.isEmpty()) {
            return fieldsOf(format.rowSchema(record));
        }
        return fields.stream()
                .map(name -> new Field(name, 0, Schema.OPTIONAL_STRING_SCHEMA))
                .toList();
    }

    private static List<Field> fieldsOf(Schema schema) {
        if (schema == null || schema.type() != Schema.Type.STRUCT) {
            return List.of();
        }
        return OneOf.is(schema) ? fieldsOfBranches(schema) : schema.fields();
    }

    /** The fields of all branches; of two with one name the first. */
    private static List<Field> fieldsOfBranches(Schema oneOf) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field branch : oneOf.fields()) {
            fieldsOf(branch.schema()).forEach(field -> fields.putIfAbsent(field.name(), field));
        }
        return List.copyOf(fields.values());
    }

    private static boolean isMapped(Wildcard wildcard, String field) {
        return wildcard.except().stream().noneMatch(column -> column.text().equalsIgnoreCase(field));
    }

    private static boolean hasLike(Map<CqlIdentifier, ?> columns, CqlIdentifier column) {
        Stream<CqlIdentifier> names = columns.keySet().stream();
        return names.anyMatch(other -> areAlike(column, other));
    }

    /** Whether a column and a field are mapped to each other by name. */
    private static boolean areAlike(CqlIdentifier one, CqlIdentifier other) {
        return one.asInternal().equalsIgnoreCase(other.asInternal());
    }
}
