// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class DelimitedFormatTest {
    private final ValueFormat format = ValueFormat.delimited("$", List.of("name", "address", "year"));

    private Object read(SinkRecord record, String... path) {
        return format.reader(FieldPath.of(path)).read(record, format.decode(record));
    }

    @Test
    void should_read_fields_by_name() {
        SinkRecord record = Records.of("k", "James$\\N$2002");
        assertThat(read(record, "name")).isEqualTo("James");
        assertThat(read(record, "address")).isNull();
        assertThat(read(record, "year")).isEqualTo("2002");
        assertThat(read(record)).isEqualTo("James$\\N$2002");
    }

    @Test
    void should_refuse_a_value_that_is_no_string() {
        assertThatThrownBy(() -> format.decode(Records.of(null, 42L)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "the value is a Long, where value.format=delimited expects a string; check value.converter");
    }

    @Test
    void should_have_the_named_fields_only() {
        assertThat(format.mayHave(FieldPath.of())).isTrue();
        assertThat(format.mayHave(FieldPath.of("name"))).isTrue();
        assertThat(format.mayHave(FieldPath.of("data"))).isFalse();
        assertThat(format.mayHave(FieldPath.of("name", "first"))).isFalse();
        assertThat(format.mayHave(new FieldPath(List.of(new FieldPath.Index(0)))))
                .isFalse();
        assertThat(format.fields()).containsExactly("name", "address", "year");
    }

    @Test
    void should_find_a_field_of_any_case_unless_two_are_alike() {
        ValueFormat cased = ValueFormat.delimited("$", List.of("userId", "a", "A", "Aa", "aA"));
        assertThat(cased.mayHave(FieldPath.ofAnyCase("userid"))).isTrue();
        assertThat(cased.mayHave(FieldPath.of("userid"))).isFalse();
        assertThat(cased.mayHave(FieldPath.ofAnyCase("aa"))).isFalse();
        SinkRecord record = Records.of("k", "1$2$3$4$5");
        assertThat(cased.reader(FieldPath.ofAnyCase("userid")).read(record, cased.decode(record)))
                .isEqualTo("1");
        assertThat(cased.reader(FieldPath.ofAnyCase("A")).read(record, cased.decode(record)))
                .isEqualTo("3");
    }
}
