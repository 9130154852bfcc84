// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The readers of the events: a bounded number, each on a thread of its own that one which reads nothing may block. */
final class Readers {
    static final int MOST = 32;

    private static final long STUCK_AFTER = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier clock;
    private final Set<Reader> readers = new LinkedHashSet<>();

    Readers(LongSupplier clock) {
        this.clock = clock;
    }

    /** A reader, from its first event to its last; belongs to the thread that made it. */
    final class Reader implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private long writingSince;
        private boolean writing;

        /** The thread is about to write what the other side may not read. */
        void begin() {
            synchronized (Readers.this) {
                writing = true;
                writingSince = clock.getAsLong();
            }
        }

        void end() {
            synchronized (Readers.this) {
                writing = false;
            }
        }

        private boolean isStuck() {
            return writing && clock.getAsLong() - writingSince > STUCK_AFTER;
        }

        @Override
        public void close() {
            synchronized (Readers.this) {
                readers.remove(this);
                Readers.this.notifyAll();
            }
        }
    }

    /** Lets the calling thread serve one more reader; empty if there are too many and all of them read. */
    synchronized Optional<Reader> add() {
        if (readers.size() >= MOST && !interruptStuck()) {
            return Optional.empty();
        }
        Reader reader = new Reader();
        readers.add(reader);
        return Optional.of(reader);
    }

    /** An interrupt closes the channel that the thread writes to. */
    private boolean interruptStuck() {
        Optional<Reader> longest =
                readers.stream().filter(Reader::isStuck).min(Comparator.comparingLong(reader -> reader.writingSince));
        longest.ifPresent(reader -> {
            readers.remove(reader);
            reader.thread.interrupt();
        });
        return longest.isPresent();
    }

    synchronized boolean isEmpty() {
        return readers.isEmpty();
    }

    synchronized int count() {
        return readers.size();
    }

    /** Waits until all have got the last event; after that time the rest are cut off. */
    synchronized void finish(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!readers.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        readers.forEach(reader -> reader.thread.interrupt());
        readers.clear();
    }
}
