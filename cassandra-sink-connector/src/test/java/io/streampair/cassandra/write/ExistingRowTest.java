// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.detach.AttachmentPoint;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.datastax.oss.driver.internal.core.cql.DefaultColumnDefinition;
import com.datastax.oss.driver.internal.core.cql.DefaultColumnDefinitions;
import com.datastax.oss.driver.internal.core.cql.DefaultRow;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import com.datastax.oss.protocol.internal.response.result.ColumnSpec;
import com.datastax.oss.protocol.internal.response.result.RawType;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.row.WriteMode.Statics;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExistingRowTest {
    private static final UserDefinedType ADDRESS = new UserDefinedTypeBuilder("ks", "address")
            .withField("a", DataTypes.TEXT)
            .withField("b", DataTypes.TEXT)
            .build();

    /** What is found wrong if one value is written where another one is. */
    private static String difference(DataType type, ByteBuffer written, ByteBuffer there) {
        DefaultRow row = new DefaultRow(
                DefaultColumnDefinitions.valueOf(List.of(
                        column("[applied]", DataTypes.BOOLEAN), column("k", DataTypes.TEXT), column("v", type))),
                new ArrayList<>(java.util.Arrays.asList(ByteBuffer.wrap(new byte[1]), Rows.bytes("k"), there)),
                AttachmentPoint.NONE);
        MappedTable table = new MappedTable(
                Rows.TABLE.name(),
                List.of(Rows.id("k"), Rows.id("v")),
                List.of(Rows.id("k")),
                true,
                new WriteMode(Map.of(), false, true, Statics.NONE, false, false, 0, null, Set.of(), Existing.KEPT));
        ByteBuffer[] values = {Rows.bytes("k"), written};
        PrimaryKey key = new PrimaryKey(table.name(), new ByteBuffer[] {Rows.bytes("k")}, 1);
        Exception found =
                ExistingRow.difference(answer(row), Row.upsert(table, key, values, Row.SERVER_TIME, Records.at(0, 0)));
        return found == null ? null : found.getMessage();
    }

    private static ColumnDefinition column(String name, DataType type) {
        RawType raw = RawType.PRIMITIVES.get(type.getProtocolCode());
        ColumnSpec spec = new ColumnSpec("ks", "t", name, 0, raw == null ? RawType.PRIMITIVES.get(1) : raw);
        ColumnDefinition of = new DefaultColumnDefinition(spec, AttachmentPoint.NONE);
        return (ColumnDefinition) Proxy.newProxyInstance(
                ExistingRowTest.class.getClassLoader(),
                new Class<?>[] {ColumnDefinition.class},
                (self, method, arguments) -> method.getName().equals("getType") ? type : method.invoke(of, arguments));
    }

    private static AsyncResultSet answer(DefaultRow row) {
        return (AsyncResultSet) Proxy.newProxyInstance(
                ExistingRowTest.class.getClassLoader(),
                new Class<?>[] {AsyncResultSet.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "wasApplied" -> row == null;
                    case "one" -> row;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ByteBuffer encoded(DataType type, Object value) {
        return CodecRegistry.DEFAULT.codecFor(type).encode(value, ProtocolVersion.DEFAULT);
    }

    @Test
    void should_find_no_difference_when_the_write_is_applied() {
        assertThat(ExistingRow.difference(answer(null), Rows.first("k", "a", 0)))
                .isNull();
    }

    @Test
    void should_name_the_columns_that_differ() {
        assertThat(difference(DataTypes.TEXT, Rows.bytes("a"), Rows.bytes("a"))).isNull();
        assertThat(difference(DataTypes.TEXT, Rows.bytes("a"), Rows.bytes("b")))
                .isEqualTo("the row is there already and differs in v; write.if=not-exists keeps it");
        assertThat(difference(DataTypes.TEXT, Rows.bytes(""), null)).isNotNull();
    }

    @Test
    void should_take_what_is_not_set_for_null() {
        assertThat(difference(DataTypes.TEXT, Row.UNSET, null)).isNull();
        assertThat(difference(DataTypes.TEXT, null, null)).isNull();
        assertThat(difference(DataTypes.TEXT, Row.UNSET, Rows.bytes("b"))).isNotNull();
    }

    @Test
    void should_compare_collections_by_what_is_in_them() {
        DataType set = DataTypes.setOf(DataTypes.TEXT);
        ByteBuffer written = encoded(set, new LinkedHashSet<>(List.of("b", "a")));
        assertThat(difference(set, written, encoded(set, new LinkedHashSet<>(List.of("a", "b")))))
                .isNull();
        assertThat(difference(set, written, encoded(set, Set.of("a")))).isNotNull();
        DataType list = DataTypes.listOf(DataTypes.TEXT);
        assertThat(difference(list, encoded(list, List.of("a", "b")), encoded(list, List.of("b", "a"))))
                .isNotNull();
    }

    @Test
    void should_not_tell_what_is_empty_from_null_where_cassandra_does_not() {
        DataType map = DataTypes.mapOf(DataTypes.TEXT, DataTypes.TEXT);
        assertThat(difference(map, encoded(map, Map.of()), null)).isNull();
        UdtValue nothing = ADDRESS.newValue();
        assertThat(difference(ADDRESS, encoded(ADDRESS, nothing), null)).isNull();
        UdtValue something = ADDRESS.newValue("a", null);
        assertThat(difference(ADDRESS, encoded(ADDRESS, something), null)).isNotNull();
    }
}
