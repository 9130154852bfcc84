// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.detach.AttachmentPoint;
import com.datastax.oss.driver.api.core.metadata.schema.ClusteringOrder;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultColumnMetadata;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultTableMetadata;
import com.datastax.oss.driver.internal.core.metadata.schema.parsing.DataTypeCqlNameParser;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that statements declare, as the driver would describe them. */
final class DeclaredTables {
    private static final CqlIdentifier KEYSPACE = CqlIdentifier.fromInternal("shop");
    private static final Pattern STATEMENT =
            Pattern.compile("CREATE (TYPE|TABLE) (\\w+) \\((.*?)\\)(?: WITH .*)?", Pattern.DOTALL);
    private static final Pattern PRIMARY_KEY = Pattern.compile("PRIMARY KEY \\((?:\\(([^)]*)\\)|(\\w+))(.*)\\)");
    private static final Pattern COLUMN = Pattern.compile("(\\w+) (.*?)( STATIC)?( PRIMARY KEY)?");
    private static final DataTypeCqlNameParser TYPES = new DataTypeCqlNameParser();

    private final Map<CqlIdentifier, UserDefinedType> types = new LinkedHashMap<>();
    private final Map<String, TableMetadata> tables = new LinkedHashMap<>();

    DeclaredTables(List<String> statements) {
        for (String statement : statements) {
            Matcher parts = STATEMENT.matcher(statement);
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not understood: " + statement);
            }
            List<String> entries = entries(parts.group(3));
            if (parts.group(1).equals("TYPE")) {
                addType(parts.group(2), entries);
            } else {
                tables.put(parts.group(2), table(parts.group(2), entries));
            }
        }
    }

    /** The tables by their names. */
    Map<String, TableMetadata> byName() {
        return tables;
    }

    /** What commas separate that are in no brackets. */
    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            depth += character == '(' || character == '<' ? 1 : character == ')' || character == '>' ? -1 : 0;
            if (character == ',' && depth == 0) {
                entries.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        entries.add(text.substring(start).strip());
        return entries;
    }

    private void addType(String name, List<String> fields) {
        UserDefinedTypeBuilder type = new UserDefinedTypeBuilder(KEYSPACE, CqlIdentifier.fromCql(name));
        for (String field : fields) {
            String[] parts = field.split(" ", 2);
            type.withField(CqlIdentifier.fromCql(parts[0]), type(parts[1]));
        }
        types.put(CqlIdentifier.fromCql(name), type.build());
    }

    private DataType type(String text) {
        DataType type = TYPES.parse(KEYSPACE, text, types, null);
        type.attach(AttachmentPoint.NONE);
        return type;
    }

    private TableMetadata table(String name, List<String> entries) {
        CqlIdentifier table = CqlIdentifier.fromCql(name);
        Map<CqlIdentifier, ColumnMetadata> columns = new LinkedHashMap<>();
        List<String> partitionKey = new ArrayList<>();
        List<String> clustering = new ArrayList<>();
        for (String entry : entries) {
            Matcher key = PRIMARY_KEY.matcher(entry);
            if (key.matches()) {
                partitionKey.addAll(entries(key.group(1) == null ? key.group(2) : key.group(1)));
                entries(key.group(3)).stream().filter(each -> !each.isEmpty()).forEach(clustering::add);
                continue;
            }
            Matcher column = COLUMN.matcher(entry);
            if (!column.matches()) {
                throw new IllegalArgumentException("Not understood: " + entry);
            }
            CqlIdentifier id = CqlIdentifier.fromCql(column.group(1));
            columns.put(
                    id, new DefaultColumnMetadata(KEYSPACE, table, id, type(column.group(2)), column.group(3) != null));
            if (column.group(4) != null) {
                partitionKey.add(column.group(1));
            }
        }
        List<ColumnMetadata> partition = new ArrayList<>();
        partitionKey.forEach(each -> partition.add(columns.get(CqlIdentifier.fromCql(each))));
        Map<ColumnMetadata, ClusteringOrder> order = new LinkedHashMap<>();
        clustering.forEach(each -> order.put(columns.get(CqlIdentifier.fromCql(each)), ClusteringOrder.ASC));
        return new DefaultTableMetadata(
                KEYSPACE, table, null, false, false, partition, order, columns, Map.of(), Map.of());
    }
}
