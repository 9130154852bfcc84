// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import io.streampair.cluster.client.ConnectorFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The connectors of {@code connect-configs/} with two streams of their own: accounts, whose rows are written, updated
 * and deleted repeatedly, and a ledger, with one row per record. In both, some records are damaged, and some have
 * timestamps up to a minute before or after those of their neighbours.
 */
public final class ChaosStreams {

    /** How many streams there are. */
    public static final int STREAMS = 2;

    /** How many partitions each topic has. */
    public static final int PARTITIONS = 3;

    private static final int ACCOUNTS = 2_000;

    private final Path configs;
    private final long seed;
    private final int rate;
    private final int replicas;
    private final Delivery delivery;

    /**
     * The streams of a run.
     *
     * @param seed of the records
     * @param rate records per second of each stream
     * @param replicas how many Cassandra nodes hold each row
     */
    public ChaosStreams(Path home, long seed, int rate, int replicas, Delivery delivery) {
        this.configs = home.resolve("connect-configs");
        this.seed = seed;
        this.rate = rate;
        this.replicas = replicas;
        this.delivery = delivery;
    }

    public List<DataStream> streams() {
        return List.of(accounts("accounts"), ledger("ledger"));
    }

    /** A stream whose rows are written, updated and deleted repeatedly. */
    public DataStream accounts(String name) {
        return stream(name, Map.of("keys", Integer.toString(ACCOUNTS), "tombstone.rate", "0.1"));
    }

    /** A stream with one row per record. */
    public DataStream ledger(String name) {
        return stream(name, Map.of());
    }

    private DataStream stream(String name, Map<String, String> more) {
        String topic = "chaos_" + name;
        return new DataStream(
                ConnectorFile.read(configs.resolve("faker-source.json"))
                        .name("source-" + name)
                        .without("preset")
                        .with(sourceSettings(topic))
                        .with(more),
                ConnectorFile.read(configs.resolve("cassandra-sink.json"))
                        .name("sink-" + name)
                        .with(sinkSettings(topic)));
    }

    private Map<String, String> sourceSettings(String topic) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("topic", topic);
        settings.put("seed", Long.toString(seed));
        settings.put("rate", Integer.toString(rate));
        settings.put("splits", "8");
        settings.put("record.timestamp", "clock");
        settings.put("clock.start", "2020-01-01T00:00:00Z");
        settings.put("clock.interval.ms", "2");

        settings.put("fields", "id,name,address,seq");
        settings.put("fields.id.generator", "unique");
        settings.put("fields.id.max", "999999999");
        settings.put("fields.id.type", "string");
        settings.put("fields.name.expression", "#{Name.fullName}");
        settings.put("fields.address.expression", "#{Address.streetAddress}\n#{Address.city}, #{Address.zipCode}");
        settings.put("fields.seq.generator", "sequence");
        settings.put("key.field", StreamColumns.ID);
        settings.put("headers", DataStream.INDEX_HEADER);
        settings.put("headers." + DataStream.INDEX_HEADER + ".field", "seq");
        settings.put("value.format", "delimited");
        settings.put("value.delimiter", "$");

        settings.put("disorder.poison.rate", "0.003");
        settings.put("disorder.poison.kinds", "wrong-type,missing-field,truncated");
        settings.put("disorder.late.rate", "0.01");
        settings.put("disorder.late.max.ms", "60000");
        settings.put("disorder.early.rate", "0.01");
        settings.put("disorder.early.max.ms", "60000");

        settings.put("exactly.once.support", delivery == Delivery.EXACTLY_ONCE ? "required" : "requested");
        // Readers wait this long for a transaction that a killed task has left open.
        settings.put("producer.override.transaction.timeout.ms", "20000");
        return settings;
    }

    private Map<String, String> sinkSettings(String topic) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("topics", topic);
        settings.put("keyspace", "chaos");
        settings.put("keyspace.replication.factor", Integer.toString(replicas));
        settings.put("table", topic);
        settings.put("table.columns", StreamColumns.DEFINITION);
        settings.put("table.primary.key", StreamColumns.ID);
        settings.put("value.fields", "id,name,address,seq");
        settings.put("mapping", "id=key, name=value.name, address=value.address, seq=value.seq");
        settings.put("flush.interval.ms", "1000");
        settings.put("consumer.override.group.id", "group-" + topic);
        settings.put("consumer.override.isolation.level", "read_committed");
        // Other workers soon take over the partitions of a dead one.
        settings.put("consumer.override.session.timeout.ms", "10000");
        settings.put("consumer.override.heartbeat.interval.ms", "2000");
        settings.put("errors.deadletterqueue.topic.name", topic + ".dlq");
        return settings;
    }
}
