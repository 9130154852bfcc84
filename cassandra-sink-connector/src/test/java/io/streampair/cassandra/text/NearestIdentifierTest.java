// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestIdentifierTest {
    private static final List<CqlIdentifier> COLUMNS =
            List.of(CqlIdentifier.fromInternal("userId"), CqlIdentifier.fromInternal("address"));

    @Test
    void should_ask_for_the_name_that_was_meant() {
        assertThat(NearestIdentifier.question("adress", COLUMNS)).isEqualTo("; did you mean address?");
        assertThat(NearestIdentifier.question("year", COLUMNS)).isEmpty();
    }

    @Test
    void should_tell_of_double_quotes_where_they_are_needed() {
        assertThat(NearestIdentifier.question("userid", COLUMNS))
                .isEqualTo("; did you mean \"userId\" in double quotes?");
    }
}
