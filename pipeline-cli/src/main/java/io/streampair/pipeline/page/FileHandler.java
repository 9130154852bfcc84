// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Sends the files of the page, which are few and known by name. */
final class FileHandler implements HttpHandler {
    private static final int NOT_FOUND = 404;
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final Map<String, String> TYPES = Map.of(
            "page.html", "text/html; charset=utf-8",
            "style.css", STYLE,
            "page.css", STYLE,
            "page.js", SCRIPT,
            "charts.js", SCRIPT,
            "flow.js", SCRIPT,
            "lanes.js", SCRIPT,
            "icon.svg", "image/svg+xml");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.equals("/") ? "page.html" : path.substring(1);
        String type = TYPES.get(name);
        if (type == null) {
            Responses.text(exchange, NOT_FOUND, "There is nothing here. The page is at /.");
            return;
        }
        Responses.body(exchange, 200, type, read(name));
    }

    static byte[] read(String name) {
        try (InputStream in = FileHandler.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
