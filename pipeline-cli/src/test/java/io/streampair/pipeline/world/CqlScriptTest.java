// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CqlScriptTest {
    @Test
    void should_separate_statements_and_leave_out_comments() {
        assertThat(CqlScript.statements("""
                        -- one; two
                        CREATE TABLE a (b int PRIMARY KEY); // three;
                        /* four;
                        five */
                        INSERT INTO a (b, "c;") VALUES (1, 'it''s; -- no comment');

                        SELECT * FROM a"""))
                .containsExactly(
                        "CREATE TABLE a (b int PRIMARY KEY)",
                        "INSERT INTO a (b, \"c;\") VALUES (1, 'it''s; -- no comment')",
                        "SELECT * FROM a");
    }

    @Test
    void should_take_what_is_not_ended() {
        assertThat(CqlScript.statements("-- nothing")).isEmpty();
        assertThat(CqlScript.statements("SELECT 'a")).containsExactly("SELECT 'a");
    }
}
