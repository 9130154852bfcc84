// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says what a run does until its connectors are created: in lines, and on a terminal with the seconds since its start. */
final class StartDisplay implements AutoCloseable {
    private static final long TICK_MS = 500;

    private final Terminal terminal;
    private final Consumer<String> listener;
    private final long start = System.nanoTime() - sinceJvmStart().toNanos();
    private final Thread ticks = new Thread(this::tickUntilClosed, "start-display");
    private final List<String> awaited = new ArrayList<>();
    private String doing = "";
    private boolean closed;

    /** @param listener is told what the run does, as it changes */
    StartDisplay(Terminal terminal, Consumer<String> listener) {
        this.terminal = terminal;
        this.listener = listener;
        if (terminal.isInteractive()) {
            ticks.setDaemon(true);
            ticks.start();
        }
    }

    private static Duration sinceJvmStart() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(started -> Duration.between(started, Instant.now()))
                .orElse(Duration.ZERO);
    }

    /** Begins a phase. */
    synchronized void phase(String text) {
        doing = text;
        awaited.clear();
        listener.accept(text);
        if (terminal.isInteractive()) {
            tick();
        } else {
            terminal.line(text + "…");
        }
    }

    /** Begins the phase in which these servers start side by side. */
    synchronized void starting(List<String> servers) {
        phase("Starting " + String.join(", ", servers));
        awaited.addAll(servers);
    }

    /** A server answers. */
    synchronized void ready(String server, String text) {
        awaited.remove(server);
        terminal.line(text);
        if (!awaited.isEmpty()) {
            doing = "Starting " + String.join(", ", awaited);
            listener.accept(doing);
        }
        tick();
    }

    private void tickUntilClosed() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(TICK_MS);
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tick() {
        if (!closed) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            terminal.live(seconds + " s  " + doing + "…");
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            ticks.interrupt();
            terminal.eraseLiveLine();
        }
    }
}
