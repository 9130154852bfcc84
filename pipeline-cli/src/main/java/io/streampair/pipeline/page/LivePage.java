// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import io.streampair.pipeline.state.ServerStates;
import io.streampair.pipeline.state.TaskStates;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** What every live page shows, from the start of a run to its end; does so even if nobody can see it. */
public final class LivePage implements AutoCloseable {
    private final Board board = new Board();
    private final Optional<PageServer> server;
    private final LongSupplier clock;
    private long since;
    private boolean running;
    private boolean failed;
    private boolean closed;

    /** A task or connector. */
    private record PartState(String name, String state, String worker) {}

    /** A server, and whether its state is as it should be. */
    private record ServerState(String name, String address, String state, boolean well) {}

    /** What the run is doing, since when in milliseconds since the epoch. */
    private record Phase(String text, long since) {}

    /**
     * @param port of the page, 0 for one that is free; empty for no page
     * @param clock milliseconds since the epoch
     */
    public LivePage(OptionalInt port, LongSupplier clock) {
        this.server = port.isPresent() ? Optional.of(PageServer.start(board, port.getAsInt())) : Optional.empty();
        this.clock = clock;
        this.since = clock.getAsLong();
    }

    /** Where the page is. */
    public Optional<URI> address() {
        return server.map(PageServer::address);
    }

    /** Whether somebody looks at the page. */
    public boolean isWatched() {
        return server.map(PageServer::hasReaders).orElse(false);
    }

    public Board board() {
        return board;
    }

    /** What the run does now, without a full stop. */
    public synchronized void phase(String text) {
        if (!closed) {
            board.show("phase", new Phase(text + "…", since));
        }
    }

    /** The run does what it is for; the page counts the time since it began to. */
    public synchronized void running() {
        if (!running) {
            running = true;
            since = clock.getAsLong();
        }
        if (!closed) {
            board.show("phase", new Phase("Running", since));
        }
    }

    public void charts(List<Chart> charts) {
        board.show("charts", charts);
    }

    /** The states of servers, connectors and tasks. */
    public void states(ServerStates servers, List<TaskStates> connectors) {
        board.show("servers", servers.servers().stream().map(LivePage::state).toList());
        List<PartState> parts = new ArrayList<>();
        for (TaskStates states : connectors) {
            for (TaskStates.Part part : states.parts()) {
                parts.add(new PartState(part.name(), part.state(), part.worker()));
            }
        }
        board.show("tasks", parts);
    }

    private static ServerState state(ServerStates.Server server) {
        String state = server.answers() ? "answers" : server.alive() ? "does not answer" : "has ended";
        return new ServerState(server.name(), server.address(), state, server.answers());
    }

    /** What came out of the run. */
    public void verdict(boolean right, String text) {
        board.show("verdict", Map.of("right", right, "text", text));
    }

    /** The run ends because of this. */
    public synchronized void failed(String message) {
        failed = true;
        verdict(false, message);
    }

    /** Tells those who look that the run has ended, and ends the page. Does nothing the second time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        String how = failed ? "The run has failed." : "The run has ended.";
        board.show("phase", new Phase(how + " The page stays as it was then.", since));
        server.ifPresent(PageServer::close);
    }
}
