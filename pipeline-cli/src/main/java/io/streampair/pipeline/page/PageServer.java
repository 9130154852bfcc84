// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import io.streampair.pipeline.command.CommandException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the page of a board to browsers on this machine; nobody can write anything through it. */
public final class PageServer implements AutoCloseable {
    private static final long FINISH_WITHIN_MS = 1_000;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final Board board;
    private final Readers readers = new Readers(System::nanoTime);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "page");
        thread.setDaemon(true);
        return thread;
    });

    private PageServer(HttpServer server, Board board) {
        this.server = server;
        this.board = board;
    }

    /**
     * @param port 0 for one that is free
     * @throws CommandException if the port is taken
     */
    public static PageServer start(Board board, int port) {
        PageServer page = new PageServer(bound(port), board);
        page.serve();
        return page;
    }

    private static HttpServer bound(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (IOException e) {
            throw new CommandException(
                    "The page cannot listen on port " + port + " of 127.0.0.1 (" + e.getMessage()
                            + "). Choose another one with --page-port, or leave that option out for a free one.",
                    e);
        }
    }

    private void serve() {
        HttpContext files = server.createContext("/", new FileHandler());
        HttpContext events = server.createContext("/events", new EventHandler(board, readers));
        Gate gate = new Gate(server.getAddress().getPort());
        files.getFilters().add(gate);
        events.getFilters().add(gate);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Whether a browser shows the page at this moment. */
    public boolean hasReaders() {
        return !readers.isEmpty();
    }

    int readers() {
        return readers.count();
    }

    /** Sends the last words to all who read, within a second. */
    @Override
    public void close() {
        board.end();
        try {
            readers.finish(FINISH_WITHIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
