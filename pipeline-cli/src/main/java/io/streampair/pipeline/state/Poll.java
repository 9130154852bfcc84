// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Asks something again and again on a thread of its own, so that the display goes on while there is no answer.
 *
 * @param <T> the answer
 */
public final class Poll<T> implements AutoCloseable {
    private static final long PAUSE_MS = 400;

    private final Callable<T> question;
    private final LongSupplier clock;
    private final Thread thread;
    private volatile Answer<T> latest;
    private volatile Exception failure;

    /**
     * An answer.
     *
     * @param nanos when it came, of {@link System#nanoTime}
     */
    public record Answer<T>(T value, long nanos) {}

    public Poll(String name, T first, Callable<T> question) {
        this(name, first, question, System::nanoTime);
    }

    Poll(String name, T first, Callable<T> question, LongSupplier clock) {
        this.question = question;
        this.clock = clock;
        this.latest = new Answer<>(first, clock.getAsLong());
        this.thread = new Thread(this::run, "poll-" + name);
        thread.setDaemon(true);
    }

    public Poll<T> start() {
        thread.start();
        return this;
    }

    private void run() {
        try {
            while (true) {
                ask();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks once; a failure leaves the answer before it. */
    void ask() throws InterruptedException {
        try {
            latest = new Answer<>(question.call(), clock.getAsLong());
            failure = null;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failure = e;
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
        }
    }

    public Answer<T> latest() {
        return latest;
    }

    /** How old the latest answer is. */
    public Duration silence() {
        return Duration.ofNanos(clock.getAsLong() - latest.nanos());
    }

    /** Why there was no answer the last time; null if there was one. */
    public Exception failure() {
        return failure;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
