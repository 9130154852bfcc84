// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> NAMES = List.of("user_id", "userName", "address");

    @Test
    void should_find_the_name_with_the_fewest_edits() {
        assertThat(NearestName.of("user_id", NAMES)).contains("user_id");
        assertThat(NearestName.of("userid", NAMES)).contains("user_id");
        assertThat(NearestName.of("username", NAMES)).contains("userName");
        assertThat(NearestName.of("adresss", NAMES)).contains("address");
    }

    @Test
    void should_find_none_that_is_too_far() {
        assertThat(NearestName.of("year", NAMES)).isEmpty();
        assertThat(NearestName.of("usr_i", NAMES, 1)).isEmpty();
        assertThat(NearestName.of("usr_i", NAMES, 2)).contains("user_id");
        assertThat(NearestName.of("", NAMES)).isEmpty();
    }
}
