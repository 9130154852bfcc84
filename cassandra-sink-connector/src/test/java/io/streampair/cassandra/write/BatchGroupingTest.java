// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BatchGroupingTest {
    private static final CqlIdentifier KEYSPACE = CqlIdentifier.fromCql("ks");

    private int nodes = 2;
    private boolean hasTokens = true;
    private final List<Object> asked = new ArrayList<>();

    /** What the driver knows of a cluster in which the first letter of a key says which node has it. */
    private CqlSession session() {
        Map<UUID, Node> all = new HashMap<>();
        for (int i = 0; i < nodes; i++) {
            all.put(new UUID(0, i), answering(Node.class, Map.of()));
        }
        List<Node> inOrder = List.copyOf(all.values());
        TokenMap tokens = answering(TokenMap.class, Map.of("getReplicas", arguments -> {
            asked.add(arguments[0]);
            ByteBuffer key = (ByteBuffer) arguments[1];
            return Set.of(inOrder.get(key.get(key.position()) % nodes));
        }));
        Metadata metadata = answering(
                Metadata.class,
                Map.of(
                        "getNodes",
                        any -> all,
                        "getTokenMap",
                        any -> hasTokens ? Optional.of(tokens) : Optional.empty()));
        return answering(CqlSession.class, Map.of("getMetadata", any -> metadata));
    }

    private static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> answers.get(method.getName()).apply(arguments);
                }));
    }

    private boolean together(BatchGrouping grouping, String one, String other) {
        Function<ByteBuffer, Object> groups = grouping.groups(session(), KEYSPACE);
        Object group = groups.apply(key(one));
        assertThat(group).isNotNull().isEqualTo(groups.apply(key(one)));
        return group.equals(groups.apply(key(other)));
    }

    private static ByteBuffer key(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void should_put_partitions_with_the_same_replicas_together() {
        assertThat(together(BatchGrouping.REPLICAS, "a1", "a2")).isTrue();
        assertThat(together(BatchGrouping.REPLICAS, "a1", "b1")).isFalse();
        assertThat(asked).containsOnly(KEYSPACE);
    }

    @Test
    void should_put_all_partitions_of_one_node_together_without_asking_for_replicas() {
        nodes = 1;
        assertThat(together(BatchGrouping.REPLICAS, "a1", "b1")).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void should_put_all_partitions_together_if_the_replicas_are_not_known() {
        hasTokens = false;
        assertThat(together(BatchGrouping.REPLICAS, "a1", "b1")).isTrue();
    }

    @Test
    void should_keep_partitions_apart_or_together_as_the_settings_say() {
        assertThat(together(BatchGrouping.PARTITION, "a1", "a2")).isFalse();
        assertThat(together(BatchGrouping.NONE, "a1", "b1")).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void should_be_named_in_any_case() {
        for (BatchGrouping each : BatchGrouping.values()) {
            assertThat(BatchGrouping.of(each.toString())).isEqualTo(each);
            assertThat(BatchGrouping.of(each.name())).isEqualTo(each);
        }
    }
}
