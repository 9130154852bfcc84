// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.internal.core.util.RoutingKey;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrimaryKeyTest {
    private static PrimaryKey key(int partitionComponents, String... components) {
        ByteBuffer[] buffers = new ByteBuffer[components.length];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = Rows.bytes(components[i]);
        }
        return new PrimaryKey(Rows.TABLE.name(), buffers, partitionComponents);
    }

    @Test
    void should_be_equal_when_all_components_are() {
        assertThat(key(1, "a", "b")).isEqualTo(key(1, "a", "b")).hasSameHashCodeAs(key(1, "a", "b"));
        assertThat(key(1, "a", "b")).isNotEqualTo(key(1, "a", "c"));
        assertThat(key(1, "a", "b")).isNotEqualTo(key(1, "a"));
        assertThat(key(1, "ab", "")).isNotEqualTo(key(1, "a", "b"));
    }

    @Test
    void should_not_be_equal_to_one_of_another_table() {
        ByteBuffer[] components = {Rows.bytes("a")};
        TableName other = new TableName(Rows.id("ks"), Rows.id("other"));
        assertThat(new PrimaryKey(other, components, 1)).isNotEqualTo(key(1, "a"));
        TableName same = new TableName(Rows.id("ks"), Rows.id("t"));
        assertThat(new PrimaryKey(same, components, 1)).isEqualTo(key(1, "a")).hasSameHashCodeAs(key(1, "a"));
    }

    @Test
    void should_tell_which_keys_are_of_one_partition() {
        PrimaryKey key = key(2, "a", "b", "c");
        assertThat(key.hasPartitionOf(key(2, "a", "b", "d"))).isTrue();
        assertThat(key.hasPartitionOf(key(2, "a", "c", "c"))).isFalse();
        assertThat(key.hasPartitionOf(key(2, "ab", "", "c"))).isFalse();
    }

    @Test
    void should_route_by_a_lone_partition_component_as_it_is() {
        assertThat(key(1, "a", "b").routingKey()).isEqualTo(Rows.bytes("a"));
    }

    @Test
    void should_route_by_several_partition_components_as_the_driver_does() {
        ByteBuffer expected = RoutingKey.compose(Rows.bytes("a"), Rows.bytes(""), Rows.bytes("xyz"));
        PrimaryKey key = key(3, "a", "", "xyz", "clustering");
        assertThat(key.routingKey()).isEqualTo(expected);
        assertThat(key.routingKey()).isEqualTo(expected);
    }

    @Test
    void should_route_by_components_of_the_greatest_length() {
        ByteBuffer longest = ByteBuffer.allocate(65_535);
        assertThat(new PrimaryKey(Rows.TABLE.name(), new ByteBuffer[] {longest, Rows.bytes("b")}, 2).routingKey())
                .isEqualTo(RoutingKey.compose(longest, Rows.bytes("b")));
    }

    /** Rows of one partition, and equal clustering columns of many partitions, are usual. */
    @Test
    void should_spread_keys_by_all_of_their_components() {
        Set<Integer> hashes = new HashSet<>();
        for (int partition = 10; partition < 100; partition++) {
            for (int clustering = 10; clustering < 100; clustering++) {
                hashes.add(key(1, "p" + partition, "c" + clustering).hashCode());
            }
        }
        assertThat(hashes).hasSizeGreaterThan(1_000);
    }

    @Test
    void should_leave_the_components_readable() {
        ByteBuffer component = Rows.bytes("abc");
        assertThat(new PrimaryKey(Rows.TABLE.name(), new ByteBuffer[] {component, Rows.bytes("d")}, 2))
                .isNotNull();
        assertThat(component.remaining()).isEqualTo(3);
    }
}
