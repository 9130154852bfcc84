// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedRowsTest {
    private static List<String> warnings(String... settings) {
        return SharedRows.warnings("users", new SinkConfig(Settings.with(settings)).routes());
    }

    @Test
    void should_warn_of_two_routes_from_one_topic_to_one_table() {
        assertThat(warnings(
                        "routes", "a,b",
                        "routes.a.topics", "users",
                        "routes.b.topics", "users",
                        "routes.b.delete.when", "value.gone"))
                .containsExactly(
                        "Routes a and b both write the records of topic users to my_keyspace.user_details_5, with "
                                + "one write time. If one of them deletes the row that the other writes, the delete wins; if both "
                                + "set a column, the greater value does. Use one route, or have their rows differ in the primary "
                                + "key.");
    }

    @Test
    void should_not_warn_where_the_order_is_kept_or_does_not_matter() {
        assertThat(warnings(
                        "routes", "a,b",
                        "routes.a.topics", "users",
                        "routes.b.topics", "users",
                        "routes.b.table", "other"))
                .isEmpty();
        assertThat(warnings(
                        "routes", "a,b",
                        "routes.a.topics", "users",
                        "routes.b.topics", "users",
                        "write.timestamp", "none"))
                .isEmpty();
        assertThat(warnings("routes", "a,b", "routes.a.topics", "users", "routes.b.topics", "others"))
                .isEmpty();
    }
}
