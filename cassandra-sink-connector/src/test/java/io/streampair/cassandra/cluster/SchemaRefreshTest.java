// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.mapping.Tables;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaRefreshTest {
    private final List<String> asked = new ArrayList<>();

    private boolean hasKeyspace = true;
    private boolean hasTable = true;
    private boolean enabled = true;
    private boolean agreed = true;

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private CqlSession session() {
        KeyspaceMetadata keyspace = fake(
                KeyspaceMetadata.class,
                (proxy, method, arguments) -> hasTable ? Optional.of(Tables.users()) : Optional.empty());
        Metadata metadata = fake(Metadata.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getKeyspace" -> hasKeyspace ? Optional.of(keyspace) : Optional.empty();
            case "getKeyspaces" -> hasKeyspace ? Map.of("my_keyspace", keyspace) : Map.of();
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(CqlSession.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getMetadata" -> metadata;
            case "isSchemaMetadataEnabled" -> enabled;
            case "checkSchemaAgreement" -> {
                asked.add("agreement");
                yield agreed;
            }
            case "refreshSchema" -> {
                asked.add("schema");
                yield metadata;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private void catchUp(String... settings) {
        new SchemaRefresh(new SinkConfig(Settings.with(settings)), session()).run();
    }

    @Test
    void should_ask_nothing_when_the_table_is_known() {
        catchUp();
        assertThat(asked).isEmpty();
    }

    @Test
    void should_read_the_schema_again_when_the_table_is_not_known() {
        hasTable = false;
        catchUp();
        assertThat(asked).containsExactly("agreement", "schema");
    }

    @Test
    void should_wait_for_nodes_that_do_not_agree_whether_the_table_exists() {
        hasTable = false;
        agreed = false;
        assertThatThrownBy(this::catchUp)
                .isInstanceOf(UnreachableException.class)
                .hasMessage(
                        "Invalid value my_keyspace.user_details_5 for configuration table: is not known to the node "
                                + "that was asked, and the nodes do not agree on the schema yet; if they do not come to agree, see "
                                + "nodetool describecluster");
        assertThat(asked).containsExactly("agreement");
    }

    @Test
    void should_not_mind_that_nodes_disagree_about_something_else() {
        agreed = false;
        catchUp();
        assertThat(asked).isEmpty();
    }

    @Test
    void should_read_a_schema_that_could_not_be_read_whatever_the_tables_are() {
        hasKeyspace = false;
        catchUp("table", "${topic}");
        assertThat(asked).containsExactly("schema");
    }

    @Test
    void should_leave_the_schema_alone_when_the_driver_is_told_not_to_read_it() {
        hasKeyspace = false;
        enabled = false;
        catchUp();
        assertThat(asked).isEmpty();
    }
}
