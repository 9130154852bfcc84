// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Sends a board to a reader as server-sent events, as it changes.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class EventHandler implements HttpHandler {
    private static final int OK = 200;
    private static final int TOO_MANY = 503;
    private static final int FORBIDDEN = 403;
    /** Shows that a reader has vanished. */
    private static final long HEARTBEAT_MS = 10_000;

    private static final String HEARTBEAT = ":\n\n";

    private final Board board;
    private final Readers readers;

    EventHandler(Board board, Readers readers) {
        this.board = board;
        this.readers = readers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            Responses.text(exchange, FORBIDDEN, "These events are for the page itself.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(OK, -1);
            return;
        }
        Optional<Readers.Reader> reader = readers.add();
        if (reader.isEmpty()) {
            Responses.text(exchange, TOO_MANY, "The page is open " + Readers.MOST + " times: close some of them.");
            return;
        }
        try (Readers.Reader open = reader.get();
                OutputStream out = body(exchange)) {
            send(out, open);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static OutputStream body(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(OK, 0);
        return exchange.getResponseBody();
    }

    private void send(OutputStream out, Readers.Reader reader) throws IOException, InterruptedException {
        Board.Update update = new Board.Update(0, List.of(), false);
        while (!update.last()) {
            update = board.await(update.version(), HEARTBEAT_MS);
            reader.begin();
            out.write(text(update).getBytes(StandardCharsets.UTF_8));
            out.flush();
            reader.end();
        }
    }

    private static String text(Board.Update update) {
        StringBuilder text = new StringBuilder();
        for (Board.Event event : update.events()) {
            text.append("event: ").append(event.name()).append("\ndata: ");
            text.append(event.json()).append("\n\n");
        }
        if (update.last()) {
            text.append("event: end\ndata: {}\n\n");
        }
        return text.isEmpty() ? HEARTBEAT : text.toString();
    }
}
