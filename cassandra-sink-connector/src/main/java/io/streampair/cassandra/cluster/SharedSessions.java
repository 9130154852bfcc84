// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of a worker: all tasks with the same connection settings share one. It is opened for the first of them, and
 * closed when the last one is done with it. Thread-safe.
 */
public final class SharedSessions {
    private static final Logger LOG = LoggerFactory.getLogger(SharedSessions.class);

    private final Map<Object, Shared> sessions = new HashMap<>();

    /** What a task does to get its session. */
    interface Opener {
        /** Opens a session as the first task. */
        CqlSession open() throws InterruptedException;

        /** Takes a session that another task has opened. */
        default void join(CqlSession session) {}
    }

    /** A session that is open or being opened. Its uses change only while all sessions are locked. */
    private static final class Shared {
        private final Use first;
        private final Set<Use> uses = new HashSet<>();
        private final CompletableFuture<CqlSession> session = new CompletableFuture<>();

        private Shared(Use first) {
            this.first = first;
        }

        private boolean isOver() {
            return session.isDone()
                    && (session.isCompletedExceptionally() || session.join().isClosed());
        }
    }

    /** One task's use, which is equal to no other, even of the same task. */
    private static final class Use {
        private final String task;

        private Use(String task) {
            this.task = task;
        }
    }

    /** The task that was opening the session has been stopped meanwhile. */
    private static final class GivenUpException extends Exception {}

    /**
     * Gives a task the session of its settings; can be interrupted. If it cannot be opened, that fails for all tasks that
     * wait for it, and the next attempt of any of them begins anew.
     *
     * @param settings equal for tasks that share a session
     * @param task its name in the log
     */
    SessionLease lease(Object settings, String task, Opener opener) throws InterruptedException {
        while (true) {
            Use use = new Use(task);
            Shared shared = enter(settings, use);
            boolean hasSession = false;
            try {
                boolean isFirst = isFirst(shared, use);
                CqlSession session = isFirst ? open(shared, opener) : await(shared);
                if (!isFirst) {
                    opener.join(session);
                }
                hasSession = true;
                log(shared, session);
                return new SessionLease(session, () -> tasks(shared).size(), () -> leave(settings, shared, use));
            } catch (GivenUpException e) {
                LOG.debug("Task {} opens the session, since the task that was opening it has stopped", task);
            } finally {
                if (!hasSession) {
                    leave(settings, shared, use);
                }
            }
        }
    }

    private synchronized Shared enter(Object settings, Use use) {
        Shared shared = sessions.get(settings);
        if (shared == null || shared.isOver()) {
            shared = new Shared(use);
            sessions.put(settings, shared);
        }
        shared.uses.add(use);
        return shared;
    }

    @SuppressWarnings("ReferenceEquality") // Each use is one of its own.
    private static boolean isFirst(Shared shared, Use use) {
        return shared.first == use;
    }

    private static CqlSession open(Shared shared, Opener opener) throws InterruptedException {
        try {
            CqlSession session = opener.open();
            shared.session.complete(session);
            return session;
        } catch (InterruptedException e) {
            shared.session.completeExceptionally(new GivenUpException());
            throw e;
        } catch (RuntimeException | Error e) {
            shared.session.completeExceptionally(e);
            throw e;
        }
    }

    private static CqlSession await(Shared shared) throws InterruptedException, GivenUpException {
        try {
            return shared.session.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GivenUpException givenUp) {
                throw givenUp;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized void leave(Object settings, Shared shared, Use use) {
        if (!shared.uses.remove(use)) {
            return;
        }
        if (shared.session.isDone() && !shared.session.isCompletedExceptionally()) {
            log(shared, shared.session.join());
        }
        if (shared.uses.isEmpty()) {
            sessions.remove(settings, shared);
            CompletableFuture<Void> unused = shared.session.thenAccept(CqlSession::closeAsync);
        }
    }

    private void log(Shared shared, CqlSession session) {
        Set<String> tasks = tasks(shared);
        LOG.info("Session {} is used by {} tasks: {}", session.getName(), tasks.size(), String.join(", ", tasks));
    }

    private synchronized Set<String> tasks(Shared shared) {
        Set<String> tasks = new TreeSet<>();
        shared.uses.forEach(use -> tasks.add(use.task));
        return tasks;
    }
}
