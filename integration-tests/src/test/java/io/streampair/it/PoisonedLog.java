// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Records of which some cannot be written, and the table that holds the offset of each other.
 *
 * @param table with columns p, b and o, the partition, the bucket and the offset
 */
record PoisonedLog(Topic topic, CqlSession session, String table, int partitions, LongPredicate isPoison) {
    /** How many records a partition of the table has. */
    private static final int BUCKET = 1_000;

    private static final int PORTION = 50_000;
    private static final List<String> POISONS =
            List.of("{\"b\":\"x\"}", "{\"b\":null}", "[1]", "{\"b\":", "{\"b\":0.5}");

    void createTable() {
        session.execute("CREATE TABLE " + table + " (p int, b int, o bigint, PRIMARY KEY ((p, b), o))");
    }

    /** @param count of each partition */
    void send(int count) {
        List<ProducerRecord<String, String>> portion = new ArrayList<>();
        for (long offset = 0; offset < count; offset++) {
            String value = isPoison.test(offset)
                    ? POISONS.get((int) (offset / 100 % POISONS.size()))
                    : "{\"b\":" + offset / BUCKET + "}";
            for (int partition = 0; partition < partitions; partition++) {
                portion.add(topic.record(partition, null, value));
            }
            if (portion.size() >= PORTION || offset == count - 1) {
                topic.sendAll(portion);
                portion.clear();
            }
        }
    }

    /** Each good record below the committed offsets is written. */
    void assertWritten(Map<TopicPartition, Long> committed) {
        committed.forEach((partition, end) -> {
            BitSet missing = good(end);
            missing.andNot(written(partition.partition(), end));
            assertThat(missing.stream().limit(10).toArray())
                    .as("not written, of %s", partition)
                    .isEmpty();
        });
    }

    /** And nothing else is. */
    void assertExactlyWritten(Map<TopicPartition, Long> committed) {
        committed.forEach((partition, end) -> assertThat(written(partition.partition(), end + 10L * BUCKET))
                .as("written, of %s below %d", partition, end)
                .isEqualTo(good(end)));
    }

    private BitSet good(long end) {
        BitSet good = new BitSet();
        for (int offset = 0; offset < end; offset++) {
            good.set(offset, !isPoison.test(offset));
        }
        return good;
    }

    private BitSet written(int partition, long end) {
        PreparedStatement query = session.prepare("SELECT o FROM " + table + " WHERE p = ? AND b = ?");
        BitSet written = new BitSet();
        for (int bucket = 0; bucket <= end / BUCKET; bucket++) {
            session.execute(query.bind(partition, bucket)).forEach(row -> written.set((int) row.getLong(0)));
        }
        return written;
    }

    /** Each bad record below the committed offsets is in the dead letter queue, and no good one is. */
    void assertReported(Topic deadLetters, Map<TopicPartition, Long> committed) {
        Map<Integer, BitSet> reported = new HashMap<>();
        for (LogRecord letter : deadLetters.read()) {
            int partition = Integer.parseInt(letter.headers().get("__connect.errors.partition"));
            int offset = Integer.parseInt(letter.headers().get("__connect.errors.offset"));
            assertThat(isPoison.test(offset)).as("offset %d", offset).isTrue();
            reported.computeIfAbsent(partition, key -> new BitSet()).set(offset);
        }
        committed.forEach((partition, end) -> {
            BitSet missing = new BitSet();
            for (int offset = 0; offset < end; offset++) {
                missing.set(offset, isPoison.test(offset));
            }
            missing.andNot(reported.getOrDefault(partition.partition(), new BitSet()));
            assertThat(missing.stream().limit(10).toArray())
                    .as("not reported, of %s", partition)
                    .isEmpty();
        });
    }
}
