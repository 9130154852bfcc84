// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As much of Apicurio Registry's API as a converter needs: it keeps schemas and numbers them from 1. */
final class RegistryStub implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final List<byte[]> schemas = new ArrayList<>();
    private final HttpServer server;

    RegistryStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/apis/registry/v2";
    }

    /** The schemas that were registered. */
    List<String> schemas() {
        return schemas.stream()
                .map(schema -> new String(schema, StandardCharsets.UTF_8))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] answer;
        if (exchange.getRequestMethod().equals("POST")) {
            schemas.add(exchange.getRequestBody().readAllBytes());
            answer = json.writeValueAsBytes(Map.of(
                    "id",
                    "schema",
                    "type",
                    "AVRO",
                    "version",
                    "1",
                    "globalId",
                    schemas.size(),
                    "contentId",
                    schemas.size()));
        } else {
            String path = exchange.getRequestURI().getPath();
            answer = path.endsWith("/references")
                    ? "[]".getBytes(StandardCharsets.UTF_8)
                    : schemas.get(Integer.parseInt(path.replaceAll("\\D+2?\\D*(\\d+)$", "$1")) - 1);
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
