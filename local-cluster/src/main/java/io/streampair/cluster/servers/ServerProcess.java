// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.common.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One server of the cluster in a JVM of its own. It can be killed and started again on the same ports and data. */
public abstract class ServerProcess {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final Duration KILL_WITHIN = Duration.ofSeconds(10);

    /** Returns normally if a condition holds, throws if it does not hold yet. */
    interface Probe {
        void check() throws Exception;
    }

    private final ServerFiles files;
    private Process process;
    private boolean suspended;

    ServerProcess(ServerFiles files) {
        this.files = files;
    }

    /** Writes the configuration, does what must be done before the first start, and says what to run. */
    abstract JavaCommand prepare() throws IOException;

    /** Returns normally if the server answers, throws if it does not answer yet. */
    abstract void probe() throws Exception;

    /** The address for clients: {@code host:port}, or a worker's URL. */
    public abstract String endpoint();

    /** Variables added to the inherited environment of the process. */
    Map<String, String> environment() {
        return Map.of();
    }

    /** A name within the cluster, such as {@code worker-1}. */
    public final String name() {
        return files.name();
    }

    /** The file that holds all that the process printed, over all of its starts. */
    public final Path log() {
        return files.log();
    }

    final Path folder() {
        return files.folder();
    }

    /**
     * The id of the operating system's process, of the last one if it is not alive.
     *
     * @throws IllegalStateException if it was never started
     */
    public final synchronized long pid() {
        return started().pid();
    }

    public final synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether the process is alive and not suspended. */
    public final synchronized boolean isRunning() {
        return isAlive() && !suspended;
    }

    /** Starts the process and returns at once: see {@link #awaitReady()}. Does nothing if it is alive. */
    public final synchronized void start() {
        if (isAlive()) {
            return;
        }
        try {
            Files.createDirectories(folder());
            Files.createDirectories(log().getParent());
            process = prepare().start(folder(), log(), environment());
            suspended = false;
        } catch (IOException e) {
            throw new ClusterException("Cannot start " + name() + " in " + folder() + ": " + e, e);
        }
    }

    /**
     * Waits until the server answers its own protocol.
     *
     * @throws ClusterException at once if the process has ended, or after three minutes; with the end of its log
     */
    public final void awaitReady() {
        await(this::probe);
    }

    final void await(Probe condition) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (true) {
            failIfDead();
            try {
                condition.check();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClusterException("Interrupted while waiting for " + name(), e);
            } catch (Exception e) {
                if (System.nanoTime() - deadline > 0) {
                    throw new ClusterException(
                            name() + " does not answer after " + READY_WITHIN.toSeconds() + " s: " + e + logTail(), e);
                }
            }
            Pause.brief("waiting for " + name());
        }
    }

    private synchronized void failIfDead() {
        if (!started().isAlive()) {
            throw new ClusterException(
                    name() + " ended with exit code " + process.exitValue() + " while it was starting." + logTail());
        }
    }

    private String logTail() {
        return " The end of its log " + log() + ":\n" + LogTail.of(log());
    }

    /** Asks the process to end (SIGTERM), waits for at most ten seconds, then kills it. */
    public final void stop() {
        stopAll(List.of(this), STOP_WITHIN);
    }

    /** Stops all at the same time; those that are still alive when the time is over are killed. */
    public static void stopAll(List<? extends ServerProcess> servers, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        servers.forEach(ServerProcess::terminate);
        for (ServerProcess server : servers) {
            if (!server.hasEnded(Duration.ofNanos(deadline - System.nanoTime()))) {
                server.kill();
            }
        }
    }

    private synchronized void terminate() {
        if (isAlive()) {
            if (suspended) {
                resume();
            }
            // Not Process.destroy(): it closes the pipe as well, and the child would halt before it has shut down.
            process.toHandle().destroy();
        }
    }

    /** Kills the process (SIGKILL) and waits until it is gone. */
    public final void kill() {
        synchronized (this) {
            if (!isAlive()) {
                return;
            }
            process.destroyForcibly();
        }
        if (!hasEnded(KILL_WITHIN)) {
            throw new ClusterException(name() + " (process " + pid() + ") is still alive after SIGKILL.");
        }
    }

    /** An interrupted wait counts as one that is over. */
    private boolean hasEnded(Duration within) {
        Process current;
        synchronized (this) {
            current = process;
        }
        try {
            return current == null || current.waitFor(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !current.isAlive();
        }
    }

    /** Freezes the process (SIGSTOP): its connections stay open and nothing is answered. */
    public final synchronized void suspend() {
        signal("STOP");
        suspended = true;
    }

    /** Lets a suspended process go on (SIGCONT). */
    public final synchronized void resume() {
        signal("CONT");
        suspended = false;
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start();
            if (kill.waitFor() != 0) {
                throw new ClusterException("Cannot send SIG" + signal + " to " + name() + ": it is not running.");
            }
        } catch (IOException e) {
            throw new ClusterException("Cannot send SIG" + signal + " to " + name() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while sending SIG" + signal + " to " + name(), e);
        }
    }

    private Process started() {
        if (process == null) {
            throw new IllegalStateException(name() + " was never started");
        }
        return process;
    }
}
