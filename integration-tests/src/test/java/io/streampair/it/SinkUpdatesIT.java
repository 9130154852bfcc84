// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few rows that are written and deleted again and again: in the end each row is what its last record says. */
@Order(9)
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkUpdatesIT {
    private static final int UPDATES = 50_000;
    private static final int KEYS = 100;
    private static final double DELETES = 0.05;
    private static final int PARTITIONS = 3;
    private static final int PORTION = 10_000;

    private final Cluster cluster = Clusters.standard();

    private final Map<String, Person> truth = new HashMap<>();

    @Test
    void should_leave_each_row_as_its_last_record_says() throws Exception {
        assertLastRecordsWin("byrecord", "record", "true", false);
    }

    @Tag("full")
    @ParameterizedTest(name = "write.timestamp={1}, window.coalesce={2}, one timestamp for all={3}")
    @CsvSource({
        "bysending, none, true, false",
        "onetime, record, true, true",
        "stepbystep, none, false, false",
        "alltimed, record, false, true"
    })
    void should_leave_each_row_as_its_last_record_says_whatever_orders_the_writes(
            String name, String writeTimestamp, String coalesce, boolean oneTimestamp) throws Exception {
        assertLastRecordsWin(name, writeTimestamp, coalesce, oneTimestamp);
    }

    private void assertLastRecordsWin(String name, String writeTimestamp, String coalesce, boolean oneTimestamp)
            throws Exception {
        try (Pipeline pipeline = Pipeline.named(cluster, "updates" + name)) {
            pipeline.sink("table.primary.key", "name")
                    .sink("value.fields", "address,year")
                    .sink("mapping", "name=key, address=value.address, data=value.year")
                    .sink("flush.interval.ms", "200")
                    .sink("write.timestamp", writeTimestamp)
                    .sink("window.coalesce", coalesce);
            pipeline.topic().create(PARTITIONS);
            pipeline.startSink();

            List<ProducerRecord<String, String>> log =
                    log(pipeline.topic().name(), oneTimestamp ? System.currentTimeMillis() : null);
            for (int from = 0; from < UPDATES; from += PORTION) {
                int before = from;
                pipeline.topic().sendAll(log.subList(from, from + PORTION));
                Awaitility.await("the portion before")
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> pipeline.committed() >= before);
            }
            pipeline.awaitWritten(UPDATES);

            assertThat(truth).hasSizeBetween(KEYS / 2, KEYS - 1);
            assertThat(pipeline.rows()).isEqualTo(new HashSet<>(truth.values()));
        }
    }

    private List<ProducerRecord<String, String>> log(String topic, Long timestamp) {
        Random random = new Random(4);
        List<ProducerRecord<String, String>> log = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            int number = random.nextInt(KEYS);
            String key = "name " + number;
            String value = null;
            if (random.nextDouble() < DELETES) {
                truth.remove(key);
            } else {
                value = "\"" + i + " Some Street$" + (1900 + i % 100) + "\"";
                truth.put(key, new Person(key, i + " Some Street", Integer.toString(1900 + i % 100)));
            }
            log.add(new ProducerRecord<>(topic, number % PARTITIONS, timestamp, key, value));
        }
        return log;
    }
}
