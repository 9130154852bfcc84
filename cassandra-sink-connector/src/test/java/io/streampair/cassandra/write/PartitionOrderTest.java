// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Row;
import io.streampair.cassandra.mapping.Rows;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PartitionOrderTest {
    @Property(tries = 300)
    void should_put_the_rows_of_a_partition_behind_its_first_one(
            @ForAll @Size(max = 200) List<@IntRange(max = 60) Integer> partitions) {
        List<Row> rows = new ArrayList<>();
        Map<ByteBuffer, List<Row>> byPartition = new LinkedHashMap<>();
        for (int partition : partitions) {
            Row row = Rows.clustered("p" + partition, "c" + rows.size(), 10);
            rows.add(row);
            byPartition
                    .computeIfAbsent(row.key().routingKey(), key -> new ArrayList<>())
                    .add(row);
        }
        List<Row> expected = byPartition.values().stream().flatMap(List::stream).toList();
        assertThat(PartitionOrder.of(rows)).isEqualTo(expected);
    }
}
