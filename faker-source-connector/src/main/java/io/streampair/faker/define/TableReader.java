// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.config.Suggestions;
import io.streampair.faker.config.Validators;
import io.streampair.faker.express.ConnectTypes;
import io.streampair.faker.value.FieldType;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Schema;

/** Reads the tables of a document: rows in it, CSV in it, or CSV in a key of the connector. */
final class TableReader {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 200;
    /** In all tables. */
    private static final long MOST_CELLS = 1_000_000;

    private static final List<String> KEYS = List.of("columns", "rows", "csv", "from");
    private static final Pattern TYPE = Pattern.compile("(\\w+)(?:\\((\\d{1,2})\\))?");

    private final Map<String, String> texts;
    private long cellsLeft = MOST_CELLS;

    /** @param texts of the keys {@code tables.<name>}, by name */
    TableReader(Map<String, String> texts) {
        this.texts = texts;
    }

    Map<String, Table> read(Part tables) {
        Map<String, Table> read = new LinkedHashMap<>();
        if (tables != null) {
            tables.map("the names of tables, each with columns and rows").forEach((name, part) -> {
                if (!Validators.isName(name)) {
                    throw tables.keyPart(name).problem("A name of a table has letters, digits and _ only");
                }
                read.put(name, table(name, new Section(part, "a table", KEYS)));
            });
        }
        return read;
    }

    private Table table(String name, Section table) {
        List<Table.Column> columns = new ArrayList<>();
        if (table.has("columns")) {
            table.get("columns")
                    .map("the columns, each with its type")
                    .forEach((column, type) -> columns.add(column(column, type.text(), type)));
        }
        int ways = (table.has("rows") ? 1 : 0) + (table.has("csv") ? 1 : 0) + (table.has("from") ? 1 : 0);
        if (ways != 1) {
            throw table.part().problem("A table has its values in one of rows, csv and from");
        }
        List<List<String>> cells = new ArrayList<>();
        Part place = table.part();
        if (table.has("rows")) {
            place = table.get("rows");
            for (Part row : place.list("a list of rows, each a list of values")) {
                cells.add(row.list("a list of values").stream()
                        .map(TableReader::cell)
                        .toList());
            }
        } else {
            place = table.has("csv") ? table.get("csv") : table.get("from");
            cells.addAll(Csv.read(table.has("csv") ? place.text() : text(place), place, cellsLeft + MOST_COLUMNS));
            if (columns.isEmpty() && !cells.isEmpty()) {
                for (String head : cells.remove(0)) {
                    String[] parts = String.valueOf(head).split(":", 2);
                    columns.add(column(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "string", place));
                }
            }
        }
        return table(name, columns, cells, place);
    }

    private static String cell(Part part) {
        return part.isNull() ? null : part.text();
    }

    private String text(Part from) {
        String text = texts.get(from.text());
        if (text == null) {
            throw from.problem(Suggestions.problem(
                    "The connector has no key tables." + from.text(),
                    Suggestions.didYouMean(from.text(), texts.keySet()),
                    "Set it to the table in CSV"));
        }
        return text;
    }

    private static Table.Column column(String name, String type, Part place) {
        Matcher matcher = TYPE.matcher(type);
        if (!Validators.isName(name)) {
            throw place.problem("The name of the column '" + name + "' has more than letters, digits and _");
        }
        if (!matcher.matches() || !FieldType.NAMES.contains(matcher.group(1))) {
            throw place.problem(Suggestions.problem(
                    "Unknown type '" + type + "' of column " + name,
                    Suggestions.didYouMean(type, FieldType.NAMES),
                    "Use one of " + String.join(", ", FieldType.NAMES)));
        }
        int scale = matcher.group(2) == null ? ConnectTypes.DEFAULT_SCALE : Integer.parseInt(matcher.group(2));
        return new Table.Column(name, FieldType.named(matcher.group(1)), scale);
    }

    private Table table(String name, List<Table.Column> columns, List<List<String>> cells, Part place) {
        if (cells.isEmpty() || columns.isEmpty()) {
            throw place.problem("The table '" + name + "' is empty. Give it columns and at least one row");
        }
        if (cells.size() > MOST_ROWS || columns.size() > MOST_COLUMNS) {
            throw place.problem("The table '" + name + "' has more than 100,000 rows or " + MOST_COLUMNS + " columns");
        }
        Set<String> names = new HashSet<>();
        for (Table.Column column : columns) {
            if (!names.add(column.name())) {
                throw place.problem("The table '" + name + "' has the column " + column.name() + " twice. Rename one");
            }
        }
        cellsLeft -= (long) cells.size() * columns.size();
        if (cellsLeft < 0) {
            throw place.problem("The tables have more than 1,000,000 values together. Leave out rows or columns");
        }
        boolean[] hasNull = new boolean[columns.size()];
        List<Schema> schemas = columns.stream()
                .map(column -> column.type().schema(column.scale()).build())
                .collect(Collectors.toCollection(ArrayList::new));
        List<Object[]> rows = new ArrayList<>();
        for (List<String> row : cells) {
            rows.add(row(name, columns, schemas, row, rows.size() + 1, hasNull, place));
        }
        for (int i = 0; i < hasNull.length; i++) {
            schemas.set(i, ConnectTypes.withOptional(schemas.get(i), hasNull[i]));
        }
        return new Table(name, columns.stream().map(Table.Column::name).toList(), schemas, rows);
    }

    private static Object[] row(
            String name,
            List<Table.Column> columns,
            List<Schema> schemas,
            List<String> cells,
            int number,
            boolean[] hasNull,
            Part place) {
        if (cells.size() != columns.size()) {
            throw place.problem("Row " + number + " of the table '" + name + "' has " + cells.size() + " values, but"
                    + " there are " + columns.size() + " columns");
        }
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Table.Column column = columns.get(i);
            hasNull[i] |= cells.get(i) == null;
            if (cells.get(i) != null) {
                try {
                    Object value = column.type().of(cells.get(i), column.scale());
                    values[i] = ConnectTypes.ofConnect(schemas.get(i), value);
                } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                    throw place.problem("Column " + column.name() + " of row " + number + " of the table '" + name
                            + "' is no value of type " + column.type().id() + ": " + cells.get(i));
                }
            }
        }
        return values;
    }
}
