// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.Terminal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Undoes what a command has done when it ends, by itself or by Ctrl-C or SIGTERM. */
final class StopSignal implements AutoCloseable {
    private static final String STOPPING = "Stopping…";
    private static final String STOPPED = "Stopped.";
    private static final long END_WITHIN_S = 10;

    private final Terminal terminal;
    private final Runnable upon;
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onSignal, "stop");
    private volatile boolean received;

    /** @param upon what to do first when the signal comes */
    StopSignal(Terminal terminal, Runnable upon) {
        this.terminal = terminal;
        this.upon = upon;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the JVM is shutting down: failures then have that cause. */
    boolean received() {
        return received;
    }

    /** Adds an action for the end; the last one added runs first. */
    synchronized void atEnd(Runnable ending) {
        endings.push(ending);
    }

    /** Undoes everything. Does nothing the second time. */
    @Override
    public void close() {
        boolean begun = !nothingToEnd();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            if (begun) {
                terminal.line(STOPPING);
                end();
                terminal.line(STOPPED);
            }
        } catch (IllegalStateException e) {
            // The JVM is shutting down already: the hook does the rest.
            ended.countDown();
        }
    }

    private void onSignal() {
        received = true;
        upon.run();
        terminal.line(STOPPING);
        if (nothingToEnd()) {
            awaitCommand();
        }
        end();
        terminal.line(STOPPED);
    }

    private synchronized boolean nothingToEnd() {
        return endings.isEmpty();
    }

    /** Waits for the command to end; what it is just starting is stopped by a shutdown hook of its own. */
    private void awaitCommand() {
        try {
            ended.await(END_WITHIN_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }
}
