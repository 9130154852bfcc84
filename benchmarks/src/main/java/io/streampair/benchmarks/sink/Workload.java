// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import io.streampair.cluster.LocalCluster;
import io.streampair.faker.RecordGenerator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The rows that all contenders write, in a topic and by themselves. */
final class Workload {
    static final String TOPIC = "rows";
    static final int PARTITIONS = 4;

    private final int rows;
    private final int keys;

    /**
     * @param rows how many
     * @param keys how many different primary keys
     */
    Workload(int rows, int keys) {
        this.rows = rows;
        this.keys = keys;
    }

    int rows() {
        return rows;
    }

    boolean hasUniqueKeys() {
        return keys >= rows;
    }

    private static RecordGenerator generator() {
        return RecordGenerator.from(Map.of("topic", TOPIC, "preset", "registered-user", "seed", "7"));
    }

    /** Reads the rows one by one: name, address, year. */
    Reader reader() {
        return new Reader();
    }

    void fillTopic(LocalCluster cluster) throws ExecutionException, InterruptedException {
        try (Admin admin = cluster.admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
        Map<String, Object> properties = cluster.clientProperties();
        properties.put("linger.ms", 20);
        properties.put("batch.size", 256 * 1024);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            Reader reader = reader();
            for (int i = 0; i < rows; i++) {
                String[] row = reader.next();
                String json = "\"" + row[0] + "$" + row[1].replace("\n", "\\n") + "$" + row[2] + "\"";
                var unused = producer.send(new ProducerRecord<>(TOPIC, row[0], json));
            }
        }
    }

    /** The rows in order. */
    final class Reader {
        private final RecordGenerator generator = generator();
        private int next;

        String[] next() {
            String[] row = generator.generate(next % keys).value().toString().split("\\$", -1);
            row[2] = Integer.toString(next);
            next++;
            return row;
        }
    }
}
