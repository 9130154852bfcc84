// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the columns of a table that a sink writes. */
final class TableReader {
    private static final int PAGE_SIZE = 5_000;

    private final CqlSession session;
    private final TableMetadata table;
    private final Columns columns;

    /** A row, and when it was written: microseconds since the epoch, 0 if no column holds it. */
    record Written(TableRow row, long time) {}

    TableReader(CqlSession session, TableMetadata table, Columns columns) {
        this.session = session;
        this.table = table;
        this.columns = columns;
    }

    /** Passes on every row, a page at a time. */
    void scan(Consumer<TableRow> consumer) {
        SimpleStatement everything = SimpleStatement.newInstance("SELECT " + names(columns.names()) + from())
                .setPageSize(PAGE_SIZE);
        for (Row row : session.execute(everything)) {
            consumer.accept(row(row));
        }
    }

    /** A finder of single rows by their primary keys. */
    Finder finder() {
        return new Finder();
    }

    /** Finds rows; is prepared once for many. */
    final class Finder {
        private final PreparedStatement prepared;
        private final boolean hasTime;

        private Finder() {
            List<CqlIdentifier> names = columns.names();
            List<CqlIdentifier> key = columns.keyNames();
            hasTime = names.size() > key.size();
            String time = hasTime ? ", WRITETIME(" + names.get(key.size()).asCql(true) + ")" : "";
            String where = key.stream()
                    .map(name -> name.asCql(true) + " = ?")
                    .collect(Collectors.joining(" AND ", " WHERE ", ""));
            prepared = session.prepare("SELECT " + names(names) + time + from() + where);
        }

        /** The row with this one's primary key. */
        Optional<Written> find(TableRow wanted) {
            BoundStatement statement = prepared.bind();
            List<CqlIdentifier> key = columns.keyNames();
            for (int i = 0; i < key.size(); i++) {
                statement = bind(statement, i, key.get(i), wanted.key().get(i));
            }
            Row row = session.execute(statement).one();
            if (row == null) {
                return Optional.empty();
            }
            int timeColumn = columns.names().size();
            return Optional.of(new Written(row(row), hasTime ? row.getLong(timeColumn) : 0));
        }

        private BoundStatement bind(BoundStatement statement, int index, CqlIdentifier name, String text) {
            DataType type = table.getColumn(name).orElseThrow().getType();
            if (type.equals(DataTypes.TEXT) || type.equals(DataTypes.ASCII)) {
                return statement.setString(index, text);
            }
            TypeCodec<Object> codec = session.getContext().getCodecRegistry().codecFor(type);
            return statement.set(index, codec.parse(literal(text, type)), codec);
        }
    }

    private static String literal(String text, DataType type) {
        if (type.equals(DataTypes.TIMESTAMP) || type.equals(DataTypes.DATE) || type.equals(DataTypes.TIME)) {
            return "'" + text + "'";
        }
        return type.equals(DataTypes.BLOB) ? "0x" + text : text;
    }

    private TableRow row(Row row) {
        int count = columns.names().size();
        List<Object> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(row.getObject(i));
        }
        return columns.row(values);
    }

    private String from() {
        return " FROM " + table.getKeyspace().asCql(true) + "."
                + table.getName().asCql(true);
    }

    private static String names(List<CqlIdentifier> names) {
        return names.stream().map(name -> name.asCql(true)).collect(Collectors.joining(", "));
    }
}
