// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.pipeline;

import io.streampair.benchmarks.connect.BenchConnector;
import io.streampair.benchmarks.connect.BenchTopics;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectorFile;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;

/** The connectors of {@code connect-configs}, with a topic and a table of their own. */
final class BothConnectors implements AutoCloseable {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Admin admin;
    private final BenchTopics topics;
    private final String name;
    private final BenchConnector source;
    private final BenchConnector sink;

    private BothConnectors(Admin admin, String name, BenchConnector source, BenchConnector sink) {
        this.admin = admin;
        this.topics = new BenchTopics(admin);
        this.name = name;
        this.source = source;
        this.sink = sink;
    }

    static BothConnectors create(Cluster cluster, Map<String, String> ofSource, Map<String, String> ofSink)
            throws Exception {
        String name = "pipeline_" + RUNS.incrementAndGet();
        Admin admin = cluster.admin();
        new BenchTopics(admin).create(name);
        BenchConnector sink = BenchConnector.create(
                cluster.connect(),
                ConnectorFile.ofHome("cassandra-sink.json")
                        .name(name + "-sink")
                        .with("topics", name)
                        .with("keyspace", KeyspaceWork.KEYSPACE)
                        .with("table", name)
                        .with("errors.tolerance", "none")
                        .with("consumer.override.group.id", name)
                        .with(ofSink));
        BenchConnector source = BenchConnector.create(
                cluster.connect(),
                ConnectorFile.ofHome("faker-source.json")
                        .name(name + "-source")
                        .with("topic", name)
                        .with(ofSource));
        return new BothConnectors(admin, name, source, sink);
    }

    /** The name of the topic and of the table. */
    String name() {
        return name;
    }

    /** Waits until the sink has written this many records. */
    void awaitWritten(long records) throws Exception {
        sink.await(() -> topics.committed(name) >= records);
    }

    /** Waits for the source's first records and returns their number. */
    long awaitFirst() throws Exception {
        source.await(() -> topics.records(name) > 0);
        return topics.records(name);
    }

    @Override
    public void close() throws Exception {
        source.close();
        sink.close();
        topics.delete(name);
        admin.close();
    }
}
