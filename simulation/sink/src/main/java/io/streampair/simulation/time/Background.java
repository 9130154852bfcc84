// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.time;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Calls that block, each on a thread of its own, of which one runs at a time: the thread of the loop waits while a call runs,
 * and goes on when the call sleeps or ends. So what happens is determined in spite of the threads.
 */
public final class Background {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(CallThread::new);

    private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();
    private static final long INTERRUPT_POLL = Loop.ms(100);

    private final Loop loop;
    private final Set<Call> running = new HashSet<>();
    private boolean ended;

    public Background(Loop loop) {
        this.loop = loop;
    }

    /** Starts a call of a process after a while. */
    public void start(SimProcess process, long afterNanos, Runnable action) {
        process.after(afterNanos, () -> new Call(process, action).start());
    }

    /**
     * Has the call that calls this sleep in simulated time.
     *
     * @throws InterruptedException if its thread is interrupted
     */
    public void sleep(Duration duration) throws InterruptedException {
        CURRENT.get().sleep(duration.toNanos());
    }

    /** Ends all calls that sleep. */
    public void end() {
        ended = true;
        for (Call each : Set.copyOf(running)) {
            each.resume();
        }
    }

    private static final class EndedError extends Error {
        private static final long serialVersionUID = 1L;

        EndedError() {
            super("The simulation has ended", null, false, false);
        }
    }

    /**
     * Remembers interrupts. A thread's own flag is not enough: one that is interrupted while it waits for a semaphore clears
     * it, a moment later in real time, until it has the semaphore.
     */
    private static final class CallThread extends Thread {
        private volatile boolean asked;

        private CallThread(Runnable call) {
            super(call, "simulated-background");
            setDaemon(true);
        }

        @Override
        public void interrupt() {
            asked = true;
            super.interrupt();
        }

        private boolean takeInterrupt() {
            boolean taken = asked;
            asked = false;
            return Thread.interrupted() || taken;
        }
    }

    private final class Call {
        private final SimProcess process;
        private final Runnable action;
        private final Semaphore mayRun = new Semaphore(0);
        private final Semaphore hasPaused = new Semaphore(0);
        private CallThread thread;

        private Call(SimProcess process, Runnable action) {
            this.process = process;
            this.action = action;
        }

        private void start() {
            running.add(this);
            THREADS.execute(this::run);
            resume();
        }

        private void run() {
            mayRun.acquireUninterruptibly();
            thread = (CallThread) Thread.currentThread();
            CURRENT.set(this);
            try {
                action.run();
            } catch (EndedError e) {
                // It is over.
            } finally {
                running.remove(this);
                CURRENT.remove();
                boolean unused = thread.takeInterrupt();
                hasPaused.release();
            }
        }

        private void resume() {
            mayRun.release();
            hasPaused.acquireUninterruptibly();
        }

        private void sleep(long nanos) throws InterruptedException {
            if (thread.takeInterrupt()) {
                throw new InterruptedException();
            }
            long until = loop.now() + nanos;
            process.after(Math.min(nanos, INTERRUPT_POLL), () -> look(until));
            hasPaused.release();
            mayRun.acquireUninterruptibly();
            if (ended) {
                throw new EndedError();
            }
            if (thread.takeInterrupt()) {
                throw new InterruptedException();
            }
        }

        private void look(long until) {
            if (loop.now() >= until || thread.asked) {
                resume();
            } else {
                process.after(Math.min(until - loop.now(), INTERRUPT_POLL), () -> look(until));
            }
        }
    }
}
