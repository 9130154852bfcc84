// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.data.Unions;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.Tables;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.ValueFormat;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class RecordColumnsTest {
    private static final Schema PLACE =
            SchemaBuilder.struct().field("city", Schema.STRING_SCHEMA).build();
    private static final Schema KEY =
            SchemaBuilder.struct().field("id", Schema.INT64_SCHEMA).build();
    private static final Schema USER = SchemaBuilder.struct()
            .field("name", Schema.STRING_SCHEMA)
            .field("address", Schema.STRING_SCHEMA)
            .field("bornIn", Schema.OPTIONAL_INT32_SCHEMA)
            .build();
    private static final Schema USER_AND_PLACE = SchemaBuilder.struct()
            .field("name", Schema.STRING_SCHEMA)
            .field("place", PLACE)
            .field("tags", SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.INT32_SCHEMA))
            .build();

    private static SinkRecord record(Schema value) {
        SinkRecord record = new SinkRecord("t", 0, KEY, null, value, null, 0);
        record.headers().addInt("source", 1);
        return record;
    }

    private static RecordColumns columns(String mapping) {
        return new RecordColumns(Mapping.parse(mapping), ValueFormat.structured(), List.of(Rows.id("id")));
    }

    @Test
    void should_have_a_column_for_each_field_by_name() {
        assertThat(columns("").of(record(USER))).hasToString("{name=TEXT, address=TEXT, bornIn=INT, id=BIGINT}");
    }

    @Test
    void should_have_the_columns_of_the_mapping() {
        assertThat(columns("id=key.id, city=value.place.city, tag=value.tags.a, h=header.source, t=topic, "
                                + "p=partition, o=offset, at=timestamp")
                        .of(record(USER_AND_PLACE)))
                .hasToString("{id=BIGINT, city=TEXT, tag=INT, h=INT, t=TEXT, p=INT, o=BIGINT, at=TIMESTAMP}");
    }

    @Test
    void should_have_the_columns_of_literals_and_functions() {
        assertThat(columns("a='x', b=1, c=1.5, d=true, e=null, f=now(), g=uuid(), l += value.name")
                        .of(record(USER)))
                .hasToString("{a=TEXT, b=BIGINT, c=DECIMAL, d=BOOLEAN, f=TIMESTAMP, g=UUID}");
    }

    @Test
    void should_leave_out_what_is_not_mapped_by_name() {
        assertThat(columns("*=[-bornin], Address=value.address, n=value.name").of(record(USER)))
                .hasToString("{address=TEXT, n=TEXT, name=TEXT, id=BIGINT}");
        assertThat(columns("*=key.*").of(record(USER))).hasToString("{id=BIGINT}");
    }

    @Test
    void should_have_text_for_the_fields_of_a_delimited_value() {
        ValueFormat format = ValueFormat.delimited("$", List.of("name", "year"));
        SinkRecord record = record(Schema.STRING_SCHEMA);
        assertThat(new RecordColumns(Mapping.parse(""), format, List.of()).of(record))
                .hasToString("{name=TEXT, year=TEXT}");
        assertThat(new RecordColumns(Mapping.parse("a=value.name, b=value"), format, List.of()).of(record))
                .hasToString("{a=TEXT, b=TEXT}");
    }

    @Test
    void should_refuse_to_make_a_table_for_a_record_without_a_schema() {
        SinkRecord schemaless = new SinkRecord("t", 0, null, null, null, null, 0);
        assertThatThrownBy(() -> columns("").of(schemaless))
                .isInstanceOf(DataException.class)
                .hasMessage("cannot create a table from a record without a schema; create the table yourself "
                        + "or set table.columns");
    }

    @Test
    void should_name_the_column_that_there_is_no_type_for() {
        assertThatThrownBy(() -> columns("").of(record(USER_AND_PLACE)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("column place: the sink creates no columns for Structs");
    }

    @Test
    void should_find_what_a_table_lacks() {
        assertThat(columns("").missing(record(USER), Tables.users())).hasToString("{bornIn=INT}");
        assertThat(columns("name=value.name").missing(record(USER), Tables.users()))
                .isEmpty();
        SinkRecord schemaless = new SinkRecord("t", 0, null, null, null, null, 0);
        assertThat(columns("").missing(schemaless, Tables.users())).isEmpty();
    }

    @Test
    void should_not_miss_a_column_that_a_field_finds_by_name() {
        Schema value = SchemaBuilder.struct()
                .field("Na_me", Schema.STRING_SCHEMA)
                .field("bornIn", Schema.INT32_SCHEMA)
                .build();
        assertThat(columns("").missing(record(value), Tables.users())).hasToString("{bornIn=INT}");
    }

    @Test
    void should_have_the_columns_of_all_branches_of_a_union() {
        Schema union = SchemaBuilder.struct()
                .name("io.confluent.connect.avro.Union")
                .field(
                        "a",
                        SchemaBuilder.struct()
                                .field("x", Schema.INT32_SCHEMA)
                                .optional()
                                .build())
                .field(
                        "b",
                        SchemaBuilder.struct()
                                .field("y", Schema.STRING_SCHEMA)
                                .optional()
                                .build())
                .build();
        assertThat(columns("").of(record(union))).hasToString("{x=INT, y=TEXT, id=BIGINT}");
    }

    @Test
    void should_have_the_type_that_all_branches_of_a_one_of_have() {
        Schema wrapper = SchemaBuilder.struct()
                .name("StringValue")
                .field("value", Schema.STRING_SCHEMA)
                .build();
        Schema value = SchemaBuilder.struct().field("x", wrapper).build();
        assertThat(columns("").of(record(value))).hasToString("{x=TEXT, id=BIGINT}");
        Schema several = SchemaBuilder.struct().field("x", Unions.AVRO).build();
        assertThatThrownBy(() -> columns("").of(record(several)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(
                        "column x: the branches of a one-of value have several CQL types, such as text and int");
    }

    @Test
    void should_have_the_types_of_expressions_of_elements() {
        Schema lines = SchemaBuilder.struct()
                .field(
                        "lines",
                        SchemaBuilder.array(SchemaBuilder.struct()
                                        .field("n", Schema.INT32_SCHEMA)
                                        .build())
                                .build())
                .build();
        RecordColumns columns = new RecordColumns(
                Mapping.parse("n = item.n * 2, i = item_index + 1, text = concat(item.n, '')"),
                ValueFormat.structured(),
                List.of(),
                FieldPath.of("lines"));
        assertThat(columns.of(record(lines))).hasToString("{n=BIGINT, i=BIGINT, text=TEXT}");
    }

    @Test
    void should_remember_the_schemas_that_a_table_covers() {
        CoveredSchemas covered = new CoveredSchemas(
                new RecordColumns(Mapping.parse(""), ValueFormat.structured(), List.of()), Tables.users());
        Schema known = SchemaBuilder.struct()
                .field("name", Schema.STRING_SCHEMA)
                .field("data", Schema.STRING_SCHEMA)
                .build();
        for (int round = 0; round < 3; round++) {
            assertThat(covered.cover(record(known))).isTrue();
            assertThat(covered.cover(record(USER))).isFalse();
            assertThat(covered.cover(record(USER_AND_PLACE))).isFalse();
            assertThat(covered.cover(record(null))).isTrue();
        }
    }
}
