// SPDX-License-Identifier: Apache-2.0
package io.streampair.oldpipeline;

import com.datastax.spark.connector.japi.CassandraJavaUtil;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.HasOffsetRanges;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import org.apache.spark.streaming.kafka010.OffsetRange;

/**
 * Writes a topic from its start into a table, in batches of ten seconds: the direct stream of Spark, saved by the Spark
 * Cassandra connector. All other settings are their defaults.
 */
public final class SparkStreamingJob {
    private static final long BATCH_SECONDS = 10;

    private SparkStreamingJob() {}

    /**
     * Prints "started", then "written" and a number of records for each batch that is in the table, and ends when its
     * standard input does.
     *
     * @param args the master, such as local[2], Kafka's bootstrap servers, the topic, host and port of Cassandra, its
     *     data center, the keyspace and the table, which has the columns name, address and data
     */
    @SuppressWarnings({"deprecation", "SystemOut"}) // The old pipeline used direct streams.
    public static void main(String[] args) throws IOException {
        SparkConf conf = new SparkConf()
                .setAppName("spark-streaming-notes")
                .setMaster(args[0])
                .set("spark.ui.enabled", "false")
                .set("spark.cassandra.connection.host", args[3])
                .set("spark.cassandra.connection.port", args[4])
                .set("spark.cassandra.connection.localDC", args[5]);
        try (JavaStreamingContext context = new JavaStreamingContext(conf, Durations.seconds(BATCH_SECONDS))) {
            KafkaUtils.createDirectStream(
                            context,
                            LocationStrategies.PreferConsistent(),
                            ConsumerStrategies.<String, String>Subscribe(List.of(args[2]), consumer(args[1])))
                    .foreachRDD(batch -> {
                        save(batch, args[6], args[7]);
                        System.out.println("written " + records(batch));
                    });
            context.start();
            System.out.println("started");
            awaitEndOfInput();
        }
    }

    private static Map<String, Object> consumer(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class,
                "group.id",
                "spark-streaming-notes",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
    }

    private static void save(JavaRDD<ConsumerRecord<String, String>> batch, String keyspace, String table) {
        CassandraJavaUtil.javaFunctions(batch.map(record -> User.parse(record.value())))
                .writerBuilder(keyspace, table, CassandraJavaUtil.mapToRow(User.class))
                .saveToCassandra();
    }

    private static long records(JavaRDD<ConsumerRecord<String, String>> batch) {
        long records = 0;
        for (OffsetRange range : ((HasOffsetRanges) batch.rdd()).offsetRanges()) {
            records += range.count();
        }
        return records;
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // Input is ignored; only its end counts.
        }
    }
}
