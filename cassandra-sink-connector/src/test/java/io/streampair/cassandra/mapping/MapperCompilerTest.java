// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.value.ValueFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapperCompilerTest {
    private static final int MAX_BYTES = 1_000_000;

    private static MappedTable compile(TableMetadata table, ValueFormat format, String mapping) {
        return new MapperCompiler(format, Mapping.parse(mapping), true, MAX_BYTES)
                .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT)
                .table();
    }

    @Test
    void should_map_all_columns_by_name() {
        assertThat(compile(Tables.users(), ValueFormat.structured(), ""))
                .isEqualTo(new MappedTable(
                        new TableName(Rows.id("my_keyspace"), Rows.id("user_details_5")),
                        List.of(Rows.id("name"), Rows.id("address"), Rows.id("data")),
                        List.of(Rows.id("name"), Rows.id("address")),
                        true));
    }

    @Test
    void should_map_the_columns_that_are_fields_by_name() {
        MappedTable table = compile(Tables.users(), ValueFormat.delimited("$", List.of("address", "name", "year")), "");
        assertThat(table.columns()).containsExactly(Rows.id("name"), Rows.id("address"));
        assertThat(table.isWhole()).isFalse();
    }

    @Test
    void should_map_columns_in_the_order_of_the_mapping() {
        MappedTable table =
                compile(Tables.users(), ValueFormat.structured(), "data=value.year, address=value.a, name=key");
        assertThat(table.columns()).containsExactly(Rows.id("data"), Rows.id("address"), Rows.id("name"));
        assertThat(table.primaryKey()).containsExactly(Rows.id("name"), Rows.id("address"));
        assertThat(table.isWhole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=key|column address is of the primary key, but nothing is mapped to it; add address=<source>",
                "name=key, address=value.a, year=value.y|column year is not in the table, which has name, address, "
                        + "data; a name is folded to lower case unless it is quoted",
                "name=key, address=value.a, \"Data\"=value.y|column \"Data\" is not in the table, which has name, "
                        + "address, data; a name is folded to lower case unless it is quoted"
            })
    void should_say_what_does_not_fit_the_table(String mapping, String message) {
        assertThatThrownBy(() -> compile(Tables.users(), ValueFormat.structured(), mapping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void should_say_which_type_is_not_supported() {
        TableMetadata table = Tables.named("t")
                .partitionKey("a", DataTypes.TEXT)
                .column("c", DataTypes.COUNTER)
                .column("d", DataTypes.custom("org.example.PointType"))
                .build();
        assertThatThrownBy(() -> compile(table, ValueFormat.structured(), "a=key, c=value.c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column c is a counter, which is not supported");
        assertThatThrownBy(() -> compile(table, ValueFormat.structured(), "a=key, d=value.d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column d: the type 'org.example.PointType' is not supported");
    }
}
