// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.internal.core.metadata.schema.parsing.DataTypeCqlNameParser;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import io.streampair.simulation.cassandra.TableSchema.Column;
import io.streampair.simulation.cassandra.TableSchema.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads statements that create and alter tables. */
final class Ddl {
    private static final DataTypeCqlNameParser TYPES = new DataTypeCqlNameParser();

    private Ddl() {}

    /** Reads the rest of CREATE TABLE, from the name of the table on. */
    static TableSchema table(CqlTokens tokens, Map<CqlIdentifier, UserDefinedType> udts) {
        String[] name = tokens.tableName().split("\\.", 2);
        tokens.expect("(");
        Map<String, DataType> types = new LinkedHashMap<>();
        Set<String> statics = new LinkedHashSet<>();
        List<String> partitionKey = new ArrayList<>();
        List<String> clustering = new ArrayList<>();
        do {
            if (tokens.takes("PRIMARY")) {
                tokens.expect("KEY", "(");
                primaryKey(tokens, partitionKey, clustering);
            } else {
                String column = tokens.name();
                types.put(column, type(tokens.type(), udts));
                if (tokens.takes("STATIC")) {
                    statics.add(column);
                }
            }
        } while (tokens.takes(","));
        return new TableSchema(name[0], name[1], 0, columns(types, statics, partitionKey, clustering));
    }

    private static void primaryKey(CqlTokens tokens, List<String> partitionKey, List<String> clustering) {
        if (tokens.takes("(")) {
            do {
                partitionKey.add(tokens.name());
            } while (tokens.takes(","));
            tokens.expect(")");
        } else {
            partitionKey.add(tokens.name());
        }
        while (tokens.takes(",")) {
            clustering.add(tokens.name());
        }
        tokens.expect(")");
    }

    private static List<Column> columns(
            Map<String, DataType> types, Set<String> statics, List<String> partitionKey, List<String> clustering) {
        List<Column> columns = new ArrayList<>();
        partitionKey.forEach(name -> columns.add(new Column(name, types.get(name), Role.PARTITION)));
        clustering.forEach(name -> columns.add(new Column(name, types.get(name), Role.CLUSTERING)));
        types.forEach((name, type) -> {
            if (!partitionKey.contains(name) && !clustering.contains(name)) {
                columns.add(new Column(name, type, statics.contains(name) ? Role.STATIC : Role.REGULAR));
            }
        });
        return List.copyOf(columns);
    }

    /** Reads the columns of ALTER TABLE … ADD. */
    static List<Column> added(CqlTokens tokens) {
        List<Column> added = new ArrayList<>();
        tokens.takes("(");
        do {
            added.add(new Column(tokens.name(), type(tokens.type(), Map.of()), Role.REGULAR));
        } while (tokens.takes(","));
        return added;
    }

    /** Reads the rest of CREATE TYPE, from the name of the type on. */
    static UserDefinedType udt(CqlTokens tokens) {
        String[] name = tokens.tableName().split("\\.", 2);
        UserDefinedTypeBuilder udt = new UserDefinedTypeBuilder(name[0], name[1]);
        tokens.expect("(");
        do {
            udt.withField(tokens.name(), type(tokens.type(), Map.of()));
        } while (tokens.takes(","));
        return udt.build();
    }

    private static DataType type(String text, Map<CqlIdentifier, UserDefinedType> udts) {
        return TYPES.parse(CqlIdentifier.fromInternal("ks"), text, udts, null);
    }
}
