// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.common.PropertiesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Node;

/** A Kafka broker that is a KRaft controller too. */
public final class Broker extends ServerProcess {

    private static final int PROBE_TIMEOUT_MS = 5_000;

    private final Jvm jvm;
    private final int id;
    private final int port;
    private final Properties properties;

    public Broker(ServerFiles files, Jvm jvm, int id, int port, Properties properties) {
        super(files);
        this.jvm = jvm;
        this.id = id;
        this.port = port;
        this.properties = properties;
    }

    /** The broker's {@code node.id}, counted from 1. */
    public int id() {
        return id;
    }

    @Override
    public String endpoint() {
        return BrokerProperties.HOST + ":" + port;
    }

    @Override
    JavaCommand prepare() throws IOException {
        Path file = folder().resolve("server.properties");
        PropertiesFile.write(properties, file);
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            run("kafka.tools.StorageTool", "format", "--cluster-id", BrokerProperties.CLUSTER_ID, "--config", file);
        }
        return java("kafka.Kafka", file);
    }

    private void run(String mainClass, Object... arguments) throws IOException {
        Process tool = java(mainClass, arguments).start(folder(), log(), Map.of());
        try {
            if (tool.waitFor() != 0) {
                throw new ClusterException(name() + ": " + mainClass + " ended with exit code " + tool.exitValue()
                        + ". The end of its log " + log() + ":\n" + LogTail.of(log()));
            }
        } catch (InterruptedException e) {
            tool.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while " + mainClass + " was running", e);
        }
    }

    private JavaCommand java(String mainClass, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(Object::toString).toList();
        return new JavaCommand(jvm, SimpleLogger.OPTIONS, mainClass, texts);
    }

    @Override
    void probe() throws Exception {
        Tcp.connect(BrokerProperties.HOST, port);
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, endpoint(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PROBE_TIMEOUT_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PROBE_TIMEOUT_MS))) {
            for (Node node : admin.describeCluster().nodes().get(PROBE_TIMEOUT_MS, TimeUnit.MILLISECONDS)) {
                if (node.id() == id) {
                    return;
                }
            }
        }
        throw new IllegalStateException("not a member of the Kafka cluster yet");
    }
}
