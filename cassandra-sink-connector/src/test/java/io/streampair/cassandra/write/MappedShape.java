// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultColumnMetadata;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultTableMetadata;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** A shape of records and the table that they go to. */
public enum MappedShape {
    /** The three fields of the pipeline, in one text. */
    DELIMITED_3 {
        @Override
        ValueFormat format() {
            return ValueFormat.delimited("$", List.of("name", "address", "year"));
        }

        @Override
        Object value(int index) {
            return "James Olson " + index + "$983 Alvarado Vista\nPort Matthew, MA 57760$2002";
        }
    },
    /** The three fields, in a Struct. */
    STRUCT_3 {
        @Override
        Object value(int index) {
            return new Struct(USER)
                    .put("name", "James Olson " + index)
                    .put("address", "983 Alvarado Vista\nPort Matthew, MA 57760")
                    .put("year", "2002");
        }
    },
    /** The three fields, and four columns that expressions compute. */
    STRUCT_3_AND_4_EXPRESSIONS {
        @Override
        Mapping mapping() {
            return Mapping.parse("name=value.name, address=value.address, data=value.year, day=date(value.ts), "
                    + "bucket=floor(value.ts, 1h), shard=hash(value.name, 16), n=value.n * 2 + 1");
        }

        @Override
        TableMetadata table() {
            Map<String, DataType> columns = new LinkedHashMap<>();
            columns.put("name", DataTypes.TEXT);
            columns.put("address", DataTypes.TEXT);
            columns.put("data", DataTypes.TEXT);
            columns.put("day", DataTypes.DATE);
            columns.put("bucket", DataTypes.TIMESTAMP);
            columns.put("shard", DataTypes.INT);
            columns.put("n", DataTypes.BIGINT);
            return tableOf(columns, 2);
        }

        @Override
        Object value(int index) {
            return new Struct(USER_AT)
                    .put("name", "James Olson " + index)
                    .put("address", "983 Alvarado Vista\nPort Matthew, MA 57760")
                    .put("year", "2002")
                    .put("ts", 1_700_000_000_000L + index * 1_000L)
                    .put("n", (long) index);
        }
    },
    /** The same columns, plain. */
    STRUCT_7 {
        @Override
        Mapping mapping() {
            return Mapping.parse("name=value.name, address=value.address, data=value.year, day=value.days, "
                    + "bucket=value.ts, shard=value.shard, n=value.n");
        }

        @Override
        TableMetadata table() {
            return STRUCT_3_AND_4_EXPRESSIONS.table();
        }

        @Override
        @SuppressWarnings("JavaUtilDate") // It is what a Connect Date is.
        Object value(int index) {
            return new Struct(USER_AT)
                    .put("name", "James Olson " + index)
                    .put("address", "983 Alvarado Vista\nPort Matthew, MA 57760")
                    .put("year", "2002")
                    .put("ts", 1_700_000_000_000L + index * 1_000L)
                    .put("n", (long) index)
                    .put("days", new java.util.Date(0))
                    .put("shard", index % 16);
        }
    },
    /** Thirty fields of six types, ten of them in a Struct within a Struct within the value. */
    NESTED_STRUCT_30 {
        @Override
        Mapping mapping() {
            List<String> entries = new ArrayList<>(List.of("id=key"));
            for (int i = 0; i < 30; i++) {
                entries.add("c" + i + "=value." + List.of("", "in.", "in.deep.").get(i / 10) + "f" + i % 10);
            }
            return Mapping.parse(String.join(", ", entries));
        }

        @Override
        TableMetadata table() {
            Map<String, DataType> columns = new LinkedHashMap<>(Map.of("id", DataTypes.TEXT));
            for (int i = 0; i < 30; i++) {
                columns.put("c" + i, TYPES.get(i % 10));
            }
            return tableOf(columns, 1);
        }

        @Override
        Object value(int index) {
            Struct deep = fill(new Struct(LEVEL), index);
            Struct inner = fill(new Struct(INNER), index).put("deep", deep);
            return fill(new Struct(OUTER), index).put("in", inner);
        }
    };

    private static final int VALUES = 100;

    private static final Schema USER = SchemaBuilder.struct()
            .field("name", Schema.STRING_SCHEMA)
            .field("address", Schema.STRING_SCHEMA)
            .field("year", Schema.STRING_SCHEMA)
            .build();

    private static final Schema USER_AT = SchemaBuilder.struct()
            .field("name", Schema.STRING_SCHEMA)
            .field("address", Schema.STRING_SCHEMA)
            .field("year", Schema.STRING_SCHEMA)
            .field("ts", Schema.INT64_SCHEMA)
            .field("n", Schema.INT64_SCHEMA)
            .field(
                    "days",
                    org.apache.kafka.connect.data.Date.builder().optional().build())
            .field("shard", Schema.OPTIONAL_INT32_SCHEMA)
            .build();

    private static final List<DataType> TYPES = List.of(
            DataTypes.TEXT,
            DataTypes.INT,
            DataTypes.BIGINT,
            DataTypes.DOUBLE,
            DataTypes.BOOLEAN,
            DataTypes.TIMESTAMP,
            DataTypes.TEXT,
            DataTypes.INT,
            DataTypes.BIGINT,
            DataTypes.DOUBLE);

    private static final Schema LEVEL = level().build();
    private static final Schema INNER = level().field("deep", LEVEL).build();
    private static final Schema OUTER = level().field("in", INNER).build();

    private static SchemaBuilder level() {
        return SchemaBuilder.struct()
                .field("f0", Schema.STRING_SCHEMA)
                .field("f1", Schema.INT32_SCHEMA)
                .field("f2", Schema.INT64_SCHEMA)
                .field("f3", Schema.FLOAT64_SCHEMA)
                .field("f4", Schema.BOOLEAN_SCHEMA)
                .field("f5", Schema.INT64_SCHEMA)
                .field("f6", Schema.STRING_SCHEMA)
                .field("f7", Schema.INT32_SCHEMA)
                .field("f8", Schema.INT64_SCHEMA)
                .field("f9", Schema.FLOAT64_SCHEMA);
    }

    private static Struct fill(Struct struct, int index) {
        return struct.put("f0", "some text " + index)
                .put("f1", index)
                .put("f2", index * 1_000_000_000L)
                .put("f3", index / 3.0)
                .put("f4", index % 2 == 0)
                .put("f5", 1_700_000_000_000L + index)
                .put("f6", "more text " + index)
                .put("f7", -index)
                .put("f8", (long) index)
                .put("f9", index * 1.5);
    }

    ValueFormat format() {
        return ValueFormat.structured();
    }

    Mapping mapping() {
        return Mapping.parse("name=value.name, address=value.address, data=value.year");
    }

    TableMetadata table() {
        Map<String, DataType> columns = new LinkedHashMap<>();
        columns.put("name", DataTypes.TEXT);
        columns.put("address", DataTypes.TEXT);
        columns.put("data", DataTypes.TEXT);
        return tableOf(columns, 2);
    }

    abstract Object value(int index);

    Object[] examples() {
        Object[] values = new Object[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = value(i);
        }
        return values;
    }

    /** A table whose primary key consists of the first {@code keyLength} columns. */
    private static TableMetadata tableOf(Map<String, DataType> types, int keyLength) {
        CqlIdentifier keyspace = CqlIdentifier.fromInternal("ks");
        CqlIdentifier name = CqlIdentifier.fromInternal("t");
        Map<CqlIdentifier, ColumnMetadata> columns = new LinkedHashMap<>();
        types.forEach((column, type) -> {
            CqlIdentifier id = CqlIdentifier.fromInternal(column);
            columns.put(id, new DefaultColumnMetadata(keyspace, name, id, type, false));
        });
        List<ColumnMetadata> key = List.copyOf(columns.values()).subList(0, keyLength);
        return new DefaultTableMetadata(keyspace, name, null, false, false, key, Map.of(), columns, Map.of(), Map.of());
    }
}
