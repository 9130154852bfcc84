// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.grammar.Assignment.Operation;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;

class ColumnTest {
    @Test
    void should_take_any_failure_to_convert_for_one_of_the_record() {
        Column column = new Column(CqlIdentifier.fromCql("age"), true, Operation.SET, (record, value) -> {
            throw new ClassCastException("with a value in its text");
        });

        assertThatThrownBy(() -> column.read(MapperFixture.of("x"), "x"))
                .isInstanceOf(DataException.class)
                .hasMessage("column age: cannot convert the value: ClassCastException");
    }
}
