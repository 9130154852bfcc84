// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import io.streampair.benchmarks.connect.BenchTopics;
import io.streampair.cluster.LocalCluster;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Fills topics. */
public final class Filling {
    private static final int BATCH_BYTES = 256 << 10;
    private static final int LINGER_MS = 20;

    private Filling() {}

    /** Creates the data set's topic and writes all of its records into it. */
    public static void fill(LocalCluster cluster, Dataset data) throws ExecutionException, InterruptedException {
        try (Admin admin = cluster.admin()) {
            new BenchTopics(admin).create(data.name());
        }
        Map<String, Object> properties = cluster.clientProperties();
        properties.put("linger.ms", LINGER_MS);
        properties.put("batch.size", BATCH_BYTES);
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            Supplier<Event> reader = data.reader();
            for (int i = 0; i < data.rows(); i++) {
                Event event = reader.get();
                var unused = producer.send(new ProducerRecord<>(data.name(), event.key(), event.json()), (done, e) -> {
                    if (e != null) {
                        failure.set(e);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new ExecutionException("Cannot fill topic " + data.name(), failure.get());
        }
    }
}
