// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.metadata.TokenMap;
import com.datastax.oss.driver.internal.core.metadata.token.Murmur3Token;
import com.datastax.oss.driver.internal.core.metadata.token.Murmur3TokenFactory;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PartitionOrderTest {
    @Property(tries = 300)
    void should_order_partitions_by_place_and_keep_the_order_within_each(
            @ForAll @Size(max = 200) List<@IntRange(max = 60) Integer> partitions) {
        List<Row> rows = rows(partitions);
        List<Row> expected = new ArrayList<>(rows);
        expected.sort(Comparator.comparing(row -> token(row.key().routingKey())));
        assertThat(PartitionOrder.by(PartitionOrderTest::token).of(rows)).isEqualTo(expected);
    }

    @Example
    void should_have_rows_of_a_partition_together_without_tokens() {
        List<Row> rows = rows(List.of(1, 2, 1));
        assertThat(PartitionOrder.ofTokens(Optional.empty()).of(rows))
                .containsExactly(rows.get(0), rows.get(2), rows.get(1));
    }

    @Example
    void should_order_partitions_as_cassandra_stores_them() {
        TokenMap tokens = (TokenMap) Proxy.newProxyInstance(
                TokenMap.class.getClassLoader(),
                new Class<?>[] {TokenMap.class},
                (proxy, method, arguments) -> new Murmur3TokenFactory().hash(((ByteBuffer[]) arguments[0])[0]));
        List<Row> rows = rows(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
        List<Row> expected = new ArrayList<>(rows);
        expected.sort(Comparator.comparing(row -> token(row.key().routingKey())));
        assertThat(PartitionOrder.ofTokens(Optional.of(tokens)).of(rows)).isEqualTo(expected);
    }

    private static long token(ByteBuffer routingKey) {
        return new Murmur3TokenFactory().hash(routingKey) instanceof Murmur3Token token ? token.getValue() : 0;
    }

    private static List<Row> rows(List<Integer> partitions) {
        List<Row> rows = new ArrayList<>();
        for (int partition : partitions) {
            rows.add(Rows.clustered("p" + partition, "c" + rows.size(), 10));
        }
        return rows;
    }

    @Example
    void should_order_places_that_are_close() {
        List<Row> rows = rows(List.of(3, 2, 1));
        Map<ByteBuffer, Long> places = new HashMap<>();
        rows.forEach(row -> places.put(row.key().routingKey(), 16L * (10 - places.size())));
        assertThat(PartitionOrder.by(places::get).of(rows)).containsExactly(rows.get(2), rows.get(1), rows.get(0));
    }
}
