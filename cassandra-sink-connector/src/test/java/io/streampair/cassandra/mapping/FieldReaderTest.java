// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class FieldReaderTest {
    private static final Schema CITY = SchemaBuilder.struct()
            .optional()
            .field("city", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    private static final Schema PERSON = SchemaBuilder.struct()
            .field("name", Schema.STRING_SCHEMA)
            .field("age", SchemaBuilder.int32().optional().defaultValue(7).build())
            .field("home", CITY)
            .build();

    private static Object read(String source, Object key, Object value) {
        SinkRecord record = Records.of(key, value);
        return FieldReader.structured(ColumnSource.parse(source)).read(record, record.value());
    }

    private static Object ofValue(String source, Object value) {
        return read(source, null, value);
    }

    @Test
    void should_read_a_part_as_a_whole() {
        assertThat(read("value", "k", "v")).isEqualTo("v");
        assertThat(read("key", "k", "v")).isEqualTo("k");
        assertThat(read("key", null, "v")).isNull();
    }

    @Test
    void should_read_fields_of_structs() {
        Struct person = new Struct(PERSON).put("name", "Eric").put("home", new Struct(CITY).put("city", "Rome"));
        assertThat(ofValue("value.name", person)).isEqualTo("Eric");
        assertThat(ofValue("value.home.city", person)).isEqualTo("Rome");
        assertThat(ofValue("value.age", person)).isEqualTo(7);
    }

    @Test
    void should_read_fields_of_maps() {
        Map<String, Object> person = Map.of("name", "Eric", "home", Map.of("city", "Rome"));
        assertThat(ofValue("value.name", person)).isEqualTo("Eric");
        assertThat(ofValue("value.home.city", person)).isEqualTo("Rome");
        assertThat(read("key.name", person, null)).isEqualTo("Eric");
    }

    @Test
    void should_tell_a_null_field_from_a_missing_one() {
        Struct struct = new Struct(PERSON).put("name", "Eric").put("home", new Struct(CITY));
        assertThat(ofValue("value.home.city", struct)).isNull();
        assertThat(ofValue("value.home.street", struct)).isSameAs(FieldReader.MISSING);
        assertThat(ofValue("value.a", Collections.singletonMap("a", null))).isNull();
        assertThat(ofValue("value.b", Collections.singletonMap("a", null))).isSameAs(FieldReader.MISSING);
    }

    @Test
    void should_miss_a_field_whose_parent_is_null_or_missing() {
        Struct struct = new Struct(PERSON).put("name", "Eric");
        assertThat(ofValue("value.home", struct)).isNull();
        assertThat(ofValue("value.home.city", struct)).isSameAs(FieldReader.MISSING);
        assertThat(ofValue("value.a.b", Map.of())).isSameAs(FieldReader.MISSING);
        assertThat(read("key.id", null, "v")).isSameAs(FieldReader.MISSING);
    }

    @Test
    void should_refuse_a_field_of_what_has_none() {
        assertThatThrownBy(() -> ofValue("value.name", "Eric"))
                .isInstanceOf(DataException.class)
                .hasMessage("field 'name' is looked for in a String, which has no fields; Structs and maps have");
    }

    @Test
    void should_read_the_last_header_of_a_name() {
        SinkRecord record = Records.of(null, null);
        record.headers().addString("a", "first").addString("a", "last").add("b", null, null);
        assertThat(FieldReader.structured(ColumnSource.parse("header.a")).read(record, null))
                .isEqualTo("last");
        assertThat(FieldReader.structured(ColumnSource.parse("header.b")).read(record, null))
                .isNull();
        assertThat(FieldReader.structured(ColumnSource.parse("header.c")).read(record, null))
                .isSameAs(FieldReader.MISSING);
    }

    @Test
    void should_read_where_the_record_was_consumed_from() {
        SinkRecord record = Records.moved("elsewhere", 3, 42);
        assertThat(FieldReader.structured(ColumnSource.parse("topic")).read(record, null))
                .isEqualTo("users");
        assertThat(FieldReader.structured(ColumnSource.parse("partition")).read(record, null))
                .isEqualTo(3);
        assertThat(FieldReader.structured(ColumnSource.parse("offset")).read(record, null))
                .isEqualTo(42L);
        assertThat(FieldReader.structured(ColumnSource.parse("timestamp")).read(record, null))
                .isEqualTo(Records.TIME);
    }
}
