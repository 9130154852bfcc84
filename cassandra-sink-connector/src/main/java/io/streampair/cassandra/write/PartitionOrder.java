// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.metadata.TokenMap;
import io.streampair.cassandra.mapping.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Orders rows by partition; those of a partition stay in the order that they had. */
final class PartitionOrder<T extends Comparable<? super T>> {
    private final Function<ByteBuffer, T> places;

    private PartitionOrder(Function<ByteBuffer, T> places) {
        this.places = places;
    }

    /** @param places from a routing key to where the partition is in the order */
    static <T extends Comparable<? super T>> PartitionOrder<T> by(Function<ByteBuffer, T> places) {
        return new PartitionOrder<>(places);
    }

    /**
     * The order in which Cassandra keeps partitions. Writes that follow each other then touch neighbours in its memory, which
     * takes a quarter off the CPU time that it spends on them: see docs/performance.md.
     *
     * @param tokens empty if the driver is configured not to know them; the order is any then
     */
    static PartitionOrder<?> ofTokens(Optional<TokenMap> tokens) {
        return tokens.isPresent() ? by(routingKey -> tokens.get().newToken(routingKey)) : by(routingKey -> routingKey);
    }

    List<Row> of(List<Row> rows) {
        List<Placed<T>> placed = new ArrayList<>(rows.size());
        for (Row row : rows) {
            placed.add(new Placed<>(places.apply(row.key().routingKey()), row));
        }
        placed.sort(null);
        List<Row> ordered = new ArrayList<>(rows.size());
        for (Placed<T> each : placed) {
            ordered.add(each.row);
        }
        return ordered;
    }

    private record Placed<T extends Comparable<? super T>>(T place, Row row) implements Comparable<Placed<T>> {
        @Override
        public int compareTo(Placed<T> other) {
            return place.compareTo(other.place);
        }
    }
}
