// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectClient;

/** Creates the connectors of a pipeline over Connect's REST API. */
final class Connectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConnectClient connect;

    Connectors(LocalCluster cluster) {
        this.connect = cluster.connect();
    }

    /** Creates both; one that is there already, since an earlier run's data were kept, gets the new settings. */
    void create(Pipeline pipeline) {
        create(pipeline.source());
        create(pipeline.sink());
    }

    private void create(Connector connector) {
        if (connect.connectors().contains(connector.name())) {
            connect.putConfig(connector.name(), connector.config());
        } else {
            connect.create(JSON.<JsonNode>valueToTree(connector));
        }
    }
}
