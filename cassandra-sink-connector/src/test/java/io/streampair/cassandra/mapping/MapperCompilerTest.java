// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapperCompilerTest {
    private static final int MAX_BYTES = 1_000_000;

    private static MappedTable compile(TableMetadata table, ValueFormat format, String mapping) {
        return new MapperCompiler(MappingRules.of(format, Mapping.parse(mapping), true, MAX_BYTES), Records.CLOCK)
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
                "name=key|column address is part of the primary key, but nothing is mapped to it; add address=<source>",
                "name=key, address=value.a, year=value.y|column year is not in the table, which has name, "
                        + "address, data; unquoted names are lower case",
                "name=key, address=value.a, \"Data\"=value.y|column \"Data\" is not in the table, which has "
                        + "name, address, data; unquoted names are lower case; did you mean data?"
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
                .column("d", DataTypes.custom("org.example.PointType"))
                .build();
        assertThatThrownBy(() -> compile(table, ValueFormat.structured(), "a=key, d=value.d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column d: unsupported type 'org.example.PointType'");
    }

    private static RecordMapper mapper(TableMetadata table, String mapping) {
        return new MapperCompiler(
                        MappingRules.of(ValueFormat.structured(), Mapping.parse(mapping), true, MAX_BYTES),
                        Records.CLOCK)
                .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
    }

    @Test
    void should_map_the_columns_that_are_left_by_name() {
        assertThat(compile(Tables.users(), ValueFormat.structured(), "*, data=value.year")
                        .columns())
                .containsExactly(Rows.id("data"), Rows.id("name"), Rows.id("address"));
        assertThat(compile(Tables.users(), ValueFormat.structured(), "*=-data").columns())
                .containsExactly(Rows.id("name"), Rows.id("address"));
        assertThatThrownBy(() -> compile(Tables.users(), ValueFormat.structured(), "*=-year"))
                .hasMessageStartingWith("column year is not in the table");
    }

    @Test
    void should_prefer_a_column_of_just_the_name_to_one_in_lower_case() {
        TableMetadata table = Tables.named("t")
                .partitionKey("id", DataTypes.TEXT)
                .column("userId", DataTypes.TEXT)
                .column("userid", DataTypes.TEXT)
                .build();
        assertThat(compile(table, ValueFormat.structured(), "ID=key, userId=value.a, USERID=value.b")
                        .columns())
                .containsExactly(Rows.id("id"), Rows.id("userId"), Rows.id("userid"));
        assertThatThrownBy(() -> compile(table, ValueFormat.structured(), "id=key, ID=value.a"))
                .hasMessage("column id is mapped twice");
        assertThatThrownBy(() -> compile(table, ValueFormat.structured(), "ID=key, \"Id\"=value.a"))
                .hasMessageStartingWith("column \"Id\" is not in the table");
    }

    @Test
    void should_map_by_name_whatever_the_case_and_take_the_primary_key_from_the_key_too() {
        RecordMapper mapper = mapper(Tables.users(), "");
        Map<String, String> key = Map.of("Name", "n", "ADDRESS", "a");
        assertThat(mapper.map(Records.of(key, Map.of("DATA", "d"))).values())
                .containsExactly(Rows.bytes("n"), Rows.bytes("a"), Rows.bytes("d"));
        assertThat(mapper.map(Records.of(key, Map.of("name", "x"))).values())
                .containsExactly(Rows.bytes("x"), Rows.bytes("a"), Row.UNSET);
        assertThat(mapper.map(Records.of(key, null)).isDelete()).isTrue();
        assertThatThrownBy(() -> mapper.map(Records.of("text", Map.of())))
                .hasMessage("primary key column name must not be missing");
    }

    @Test
    void should_map_by_the_names_of_the_key() {
        RecordMapper mapper = mapper(Tables.users(), "*=key.*, data=value");
        assertThat(mapper.map(Records.of(Map.of("name", "n", "address", "a"), "d"))
                        .values())
                .containsExactly(Rows.bytes("d"), Rows.bytes("n"), Rows.bytes("a"));
    }

    @Test
    void should_encode_literals_once() {
        RecordMapper mapper = mapper(Tables.users(), "name=7, address='x', data=null");
        assertThat(mapper.map(Records.of(null, "v")).values()).containsExactly(Rows.bytes("7"), Rows.bytes("x"), null);
        TableMetadata table = Tables.named("t").partitionKey("n", DataTypes.INT).build();
        assertThatThrownBy(() -> mapper(table, "n='x'"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("column n: 'x' does not match type int: ");
    }

    @Test
    void should_call_functions_for_each_record() {
        TableMetadata table = Tables.named("t")
                .partitionKey("id", DataTypes.TIMEUUID)
                .column("u", DataTypes.UUID)
                .column("at", DataTypes.TIMESTAMP)
                .column("n", DataTypes.INT)
                .build();
        RecordMapper mapper = mapper(table, "id=now(), u=uuid(), at=now()");
        ByteBuffer[] values = mapper.map(Records.of(null, "v")).values();
        ByteBuffer[] next = mapper.map(Records.of(null, "v")).values();
        assertThat(values[0].getShort(6) >> 12).as("version of the timeuuid").isEqualTo((short) 1);
        assertThat(values[1].getShort(6) >> 12).as("version of the uuid").isEqualTo((short) 4);
        assertThat(values[2].getLong(0)).isEqualTo(Records.TIME);
        assertThat(next[0]).isNotEqualTo(values[0]);
        assertThat(next[1]).isNotEqualTo(values[1]);
        assertThatThrownBy(() -> mapper(table, "id=now(), n=now()"))
                .hasMessage("column n: now() returns a timeuuid, uuid, timestamp, date, time (of UTC) or bigint "
                        + "(milliseconds since the epoch), not int");
    }

    @Test
    void should_give_the_parts_of_now_and_texts_of_uuids() {
        TableMetadata table = Tables.named("t")
                .partitionKey("id", DataTypes.UUID)
                .column("d", DataTypes.DATE)
                .column("t", DataTypes.TIME)
                .column("b", DataTypes.BIGINT)
                .column("x", DataTypes.TEXT)
                .build();
        ByteBuffer[] values = mapper(table, "id=now(), d=now(), t=now(), b=now(), x=uuid()")
                .map(Records.of(null, "v"))
                .values();
        assertThat(values[0].getShort(6) >> 12).as("version of the uuid").isEqualTo((short) 1);
        assertThat(values[1].getInt(0)).as("days, from 2^31 on").isEqualTo(Integer.MIN_VALUE + 19_675);
        assertThat(values[2].getLong(0)).as("nanoseconds of 22:13:20").isEqualTo(80_000_000_000_000L);
        assertThat(values[3].getLong(0)).isEqualTo(Records.TIME);
        assertThat(new String(values[4].array(), StandardCharsets.UTF_8)).matches("[0-9a-f-]{36}");
        assertThatThrownBy(() -> mapper(table, "id=now(), b=uuid()"))
                .hasMessage("column b: uuid() returns a uuid or text, not bigint");
    }
}
