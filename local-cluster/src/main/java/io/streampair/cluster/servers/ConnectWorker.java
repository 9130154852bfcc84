// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.common.PropertiesFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A distributed Connect worker. */
public final class ConnectWorker extends ServerProcess {

    private final Jvm jvm;
    private final URI uri;
    private final Properties properties;
    private final Map<String, String> environment;

    public ConnectWorker(ServerFiles files, Jvm jvm, URI uri, Properties properties, Map<String, String> environment) {
        super(files);
        this.jvm = jvm;
        this.uri = uri;
        this.properties = properties;
        this.environment = environment;
    }

    /** The root of the REST API. */
    public URI uri() {
        return uri;
    }

    @Override
    public String endpoint() {
        return uri.toString();
    }

    @Override
    JavaCommand prepare() throws IOException {
        Path file = folder().resolve("worker.properties");
        PropertiesFile.write(properties, file);
        return new JavaCommand(
                jvm, SimpleLogger.OPTIONS, "org.apache.kafka.connect.cli.ConnectDistributed", List.of(file.toString()));
    }

    @Override
    Map<String, String> environment() {
        return environment;
    }

    @Override
    void probe() throws IOException {
        Tcp.connect(uri.getHost(), uri.getPort());
        ConnectClient client = new ConnectClient(() -> List.of(uri), Duration.ZERO);
        client.connectors();
        client.plugins();
    }
}
