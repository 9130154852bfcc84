// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.LocalCluster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a worker shows: its log, its metrics, and the answers of its REST API. */
final class WorkerOutput {
    private final LocalCluster cluster;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param cluster whose first worker it is */
    WorkerOutput(LocalCluster cluster) {
        this.cluster = cluster;
    }

    /** The texts, by where they are. */
    Map<String, String> texts() throws Exception {
        Map<String, String> texts = new TreeMap<>();
        texts.put("log", Files.readString(cluster.workers().get(0).log()));
        try (WorkerJvm worker = new WorkerJvm(cluster.workers().get(0))) {
            texts.put("metrics", worker.metrics());
        }
        for (String path : List.of("/connectors?expand=status&expand=info", "/admin/loggers")) {
            texts.put(path, get(path));
        }
        for (String name : cluster.connect().connectors()) {
            texts.put(name, get("/connectors/" + name + "/tasks"));
        }
        return texts;
    }

    private String get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(cluster.connectUris().get(0) + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }
}
