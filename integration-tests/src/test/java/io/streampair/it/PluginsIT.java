// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.common.Home;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Connect finds both plugins through their manifests (KIP-898). */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class PluginsIT {
    private final Cluster cluster = Clusters.standard();

    @Test
    void should_list_both_plugins_with_their_version() throws Exception {
        assertThat(Files.readString(Home.find().resolve("connect-configs/worker.properties")))
                .contains("plugin.discovery=service_load");

        Map<String, String> versions = new HashMap<>();
        for (JsonNode plugin : cluster.connect().plugins()) {
            versions.put(plugin.path("class").asText(), plugin.path("version").asText());
        }
        assertThat(versions)
                .containsEntry("io.streampair.faker.FakerSourceConnector", System.getProperty("project.version"))
                .containsEntry("io.streampair.cassandra.CassandraSinkConnector", System.getProperty("project.version"));
    }
}
