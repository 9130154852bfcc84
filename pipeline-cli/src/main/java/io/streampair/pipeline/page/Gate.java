// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Set;

/**
 * Lets through only requests that read, and that name this machine as their host: another site whose name is made to
 * point here (DNS rebinding) would send its own.
 */
final class Gate extends Filter {
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int MISDIRECTED = 421;
    private static final int HTTP_PORT = 80;

    private final int port;

    Gate(int port) {
        this.port = port;
    }

    @Override
    public String description() {
        return "requests that read, for this machine";
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        try (exchange) {
            Responses.secure(exchange.getResponseHeaders());
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (!isHere(host)) {
                Responses.text(exchange, MISDIRECTED, "This page has the address http://127.0.0.1:" + port + "/ only.");
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                Responses.text(exchange, METHOD_NOT_ALLOWED, "The page can be read only.");
            } else {
                chain.doFilter(exchange);
            }
        }
    }

    private boolean isHere(String host) {
        for (String name : Set.of("127.0.0.1", "localhost")) {
            if ((name + ":" + port).equals(host) || (port == HTTP_PORT && name.equals(host))) {
                return true;
            }
        }
        return false;
    }
}
