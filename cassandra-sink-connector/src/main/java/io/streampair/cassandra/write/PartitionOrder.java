// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.metadata.TokenMap;
import com.datastax.oss.driver.internal.core.metadata.token.Murmur3Token;
import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Sorts rows by partition, keeping the order of rows within a partition. */
final class PartitionOrder {
    private final ToLongFunction<ByteBuffer> places;

    private PartitionOrder(ToLongFunction<ByteBuffer> places) {
        this.places = places;
    }

    /** @param places from a routing key to the partition's position; the lowest bits may be ignored */
    static PartitionOrder by(ToLongFunction<ByteBuffer> places) {
        return new PartitionOrder(places);
    }

    /**
     * The order in which Cassandra stores partitions. Consecutive writes then touch neighbours in its memory, which saves up to
     * a quarter of its CPU time: see docs/performance.md.
     *
     * @param tokens empty if the driver is configured without; the order is arbitrary then, as with other partitioners
     */
    static PartitionOrder ofTokens(Optional<TokenMap> tokens) {
        return tokens.isPresent() ? by(key -> token(tokens.get(), key)) : by(PartitionOrder::hash);
    }

    private static long token(TokenMap tokens, ByteBuffer routingKey) {
        return tokens.newToken(routingKey) instanceof Murmur3Token token ? token.getValue() : hash(routingKey);
    }

    private static long hash(ByteBuffer routingKey) {
        return (long) routingKey.hashCode() << Integer.SIZE;
    }

    /** Sorts numbers with a position in the high bits and an index in the low bits, which allocates no objects. */
    List<Row> of(List<Row> rows) {
        int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(rows.size());
        int indexMask = (1 << indexBits) - 1;
        long[] sorted = new long[rows.size()];
        for (int i = 0; i < sorted.length; i++) {
            long place = places.applyAsLong(rows.get(i).key().routingKey());
            sorted[i] = (place & ~indexMask) | i;
        }
        Arrays.sort(sorted);
        List<Row> ordered = new ArrayList<>(sorted.length);
        for (long each : sorted) {
            ordered.add(rows.get((int) each & indexMask));
        }
        return ordered;
    }
}
