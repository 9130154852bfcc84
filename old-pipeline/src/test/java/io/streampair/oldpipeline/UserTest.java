// SPDX-License-Identifier: Apache-2.0
package io.streampair.oldpipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {
    @Test
    void should_read_the_value_of_a_record() {
        User user = User.parse("\"James Olson$983 Alvarado Vista\\nPort Matthew, MA 57760$2002\"");

        assertThat(user.getName()).isEqualTo("James Olson");
        assertThat(user.getAddress()).isEqualTo("983 Alvarado Vista\nPort Matthew, MA 57760");
        assertThat(user.getData()).isEqualTo("2002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"James Olson$2002\"", "\"a$b$c$d\"", "James Olson$b$2002", "{}", "\"\""})
    void should_refuse_other_values(String json) {
        assertThatThrownBy(() -> User.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
