// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import io.streampair.chaos.oracle.Oracle;
import io.streampair.chaos.oracle.WorldOracle;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectorFile;
import io.streampair.faker.WorldRecords;
import io.streampair.pipeline.settings.ConnectorChoice;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.settings.WorldOverrides;
import io.streampair.pipeline.world.WorldSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** A world: one source of several topics, and two sinks if there are topics for two. */
public final class WorldWorkload implements Workload {
    private static final int SINKS = 2;

    private final PipelineSettings world;
    private final int replicas;

    /**
     * A world as fast as the run wants it.
     *
     * @param choice the preset or the definition
     * @param rate records per second, on average over the length of the run
     * @param replicas how many Cassandra nodes hold each row
     */
    public WorldWorkload(
            ConnectorChoice choice, Path home, long seed, int rate, Duration length, int replicas, Delivery delivery) {
        PipelineSettings read = choice.read(home);
        read.requireValid();
        Map<String, String> source = new LinkedHashMap<>(WorldOverrides.of(null, seed));
        source.put("splits", "8");
        source.put("tasks.max", "2");
        source.put("topic.creation.default.partitions", Integer.toString(ChaosStreams.PARTITIONS));
        source.put("exactly.once.support", delivery == Delivery.EXACTLY_ONCE ? "required" : "requested");
        // Readers wait this long for a transaction that a killed task has left open.
        source.put("producer.override.transaction.timeout.ms", "20000");
        ConnectorSettings seeded = read.source().with(source);
        source.put(WorldOverrides.PACE, pace(seeded, rate, length));
        List<ConnectorSettings> sinks = new ArrayList<>();
        read.sinks().forEach(sink -> sinks.addAll(SplitSink.of(sink, SINKS)));
        List<ConnectorSettings> set =
                sinks.stream().map(sink -> sink.with(ofSink(sink, replicas))).toList();
        this.world =
                new PipelineSettings(read.source().with(source), set.get(0), set.subList(1, set.size()), read.tables());
        this.replicas = replicas;
    }

    private static Map<String, String> ofSink(ConnectorSettings sink, int replicas) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("tasks.max", "2");
        if (Boolean.parseBoolean(sink.config().get("keyspace.create"))) {
            settings.put("keyspace.replication.factor", Integer.toString(replicas));
        }
        settings.put("flush.interval.ms", "1000");
        settings.put("consumer.override.group.id", "group-" + sink.name());
        settings.put("consumer.override.isolation.level", "read_committed");
        settings.put("consumer.override.auto.offset.reset", "earliest");
        // Other workers soon take over the partitions of a dead one.
        settings.put("consumer.override.session.timeout.ms", "10000");
        settings.put("consumer.override.heartbeat.interval.ms", "2000");
        return settings;
    }

    /** How fast logical time must pass for the run to have this many records. */
    private static String pace(ConnectorSettings source, int rate, Duration length) {
        WorldRecords records = WorldRecords.from(source.config());
        long wanted = rate * length.toSeconds();
        long first = Long.MAX_VALUE;
        for (long i = 0; i < wanted && records.next() != null; i++) {
            first = Math.min(first, records.micros());
        }
        return Math.max(1, Math.round((records.micros() - first) / 1e6 / length.toSeconds())) + "x";
    }

    /** The connectors and tables. */
    public PipelineSettings world() {
        return world;
    }

    /** How many sinks there are. */
    public int sinks() {
        return world.sinks().size();
    }

    @Override
    public List<ConnectorFile> connectors() {
        List<ConnectorFile> connectors = new ArrayList<>();
        world.sinks().forEach(sink -> connectors.add(file(sink)));
        connectors.add(file(world.source()));
        return connectors;
    }

    private static ConnectorFile file(ConnectorSettings connector) {
        return ConnectorFile.of(connector.name(), connector.config());
    }

    @Override
    public List<DataStream> targets() {
        return world.sinks().stream()
                .map(sink -> new DataStream(file(world.source()), file(sink)))
                .toList();
    }

    @Override
    public void prepare(Cluster cluster, Admin admin) {
        WorldSetup.create(cluster, world, replicas);
    }

    @Override
    public List<Oracle> oracles(Cluster cluster, Admin admin) {
        return List.of(new WorldOracle(cluster, admin, world));
    }
}
