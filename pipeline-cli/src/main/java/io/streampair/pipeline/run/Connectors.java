// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Creates the connectors of a pipeline over Connect's REST API. */
final class Connectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConnectClient connect;

    Connectors(LocalCluster cluster) {
        this.connect = cluster.connect();
    }

    /** Creates all at once; if the kept data of an earlier run hold one already, updates its settings. */
    void create(PipelineSettings pipeline) {
        CompletableFuture<Void> source = CompletableFuture.runAsync(() -> create(pipeline.source()));
        try {
            pipeline.sinks().forEach(this::create);
        } finally {
            source.exceptionally(failure -> null).join();
        }
        try {
            source.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void create(ConnectorSettings connector) {
        if (connect.connectors().contains(connector.name())) {
            connect.putConfig(connector.name(), connector.config());
        } else {
            connect.create(JSON.<JsonNode>valueToTree(connector));
        }
    }
}
