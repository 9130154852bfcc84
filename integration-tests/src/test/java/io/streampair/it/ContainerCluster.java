// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.Sessions;
import io.streampair.cluster.common.Home;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.testcontainers.cassandra.CassandraContainer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** One broker, two workers of the repository's Dockerfile and one Cassandra node in containers. */
final class ContainerCluster implements Cluster {
    private static final int REST_PORT = 8083;
    /** On two busy cores a worker may need more than the usual minute to scan its plugins. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Network network = Network.newNetwork();
    static final String KAFKA_IMAGE = "apache/kafka:4.3.1";

    private final KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
            .withNetwork(network)
            .withListener("kafka:19092")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withStartupTimeout(PATIENCE);
    private final CassandraContainer cassandra = new CassandraContainer("cassandra:5.0.9")
            .withNetwork(network)
            .withNetworkAliases("cassandra")
            .withStartupTimeout(PATIENCE);
    private final ImageFromDockerfile image = image();
    private final List<GenericContainer<?>> workers = List.of(worker(), worker());

    private ContainerCluster() {}

    static ContainerCluster start() {
        ContainerCluster cluster = new ContainerCluster();
        Startables.deepStart(cluster.workers).join();
        return cluster;
    }

    private GenericContainer<?> worker() {
        return new GenericContainer<>(image)
                .withNetwork(network)
                .withEnv("KAFKA_BOOTSTRAP_SERVERS", "kafka:19092")
                .withEnv("CASSANDRA_CONTACT_POINTS", "cassandra:9042")
                .withEnv("CASSANDRA_LOCAL_DATACENTER", "datacenter1")
                .withExposedPorts(REST_PORT)
                .waitingFor(Wait.forHealthcheck())
                .withStartupTimeout(PATIENCE)
                .dependsOn(kafka, cassandra);
    }

    private static ImageFromDockerfile image() {
        Path home = Home.find();
        ImageFromDockerfile image =
                new ImageFromDockerfile().withBuildArg("PREBUILT", "true").withBuildArg("BUILDER", KAFKA_IMAGE);
        for (String path : List.of(
                "Dockerfile",
                "connect-configs/worker.properties",
                "src/image/healthy",
                "monitoring/jmx-exporter.yml",
                "integration-tests/target/jmx-exporter/agent.jar",
                "faker-source-connector/target/plugins",
                "cassandra-sink-connector/target/plugins")) {
            image.withFileFromPath(path, home.resolve(path));
        }
        return image;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public List<URI> connectUris() {
        return workers.stream()
                .map(worker -> URI.create("http://" + worker.getHost() + ":" + worker.getMappedPort(REST_PORT)))
                .toList();
    }

    @Override
    public ConnectClient connect() {
        return new ConnectClient(connectUris());
    }

    @Override
    public CqlSession openSession() {
        return new Sessions(UnaryOperator.identity())
                .builder(List.of(cassandra.getContactPoint()))
                .build();
    }

    @Override
    public void close() {
        workers.forEach(GenericContainer::stop);
        cassandra.stop();
        kafka.stop();
        network.close();
    }
}
