// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.fault;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.chaos.workload.DataStream;
import io.streampair.cluster.client.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Faults of tables and topics. */
final class DataFaults {
    private static final int BURST = 500;

    private final Cluster cluster;
    private final AtomicInteger columns = new AtomicInteger();

    DataFaults(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Adds a column that no record has. */
    FaultInjection alter(DataStream stream) {
        return FaultInjection.passing(() -> {
            try (CqlSession session = cluster.openSession()) {
                session.execute("ALTER TABLE " + stream.table() + " ADD extra_" + columns.incrementAndGet() + " text");
            }
        });
    }

    /** Sends hundreds of damaged records in a row, with keys that no row has. */
    FaultInjection poison(DataStream stream, int dice) {
        return FaultInjection.passing(() -> {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(cluster.clientProperties(), new StringSerializer(), new StringSerializer())) {
                for (int i = 0; i < BURST; i++) {
                    String key = "poison " + dice + " " + i;
                    sent.add(producer.send(new ProducerRecord<>(stream.topic(), key, "\"" + key + "$too$few\"")));
                }
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        });
    }
}
