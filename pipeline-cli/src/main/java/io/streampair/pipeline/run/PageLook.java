// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import com.datastax.oss.driver.api.core.DriverException;
import io.streampair.pipeline.state.CassandraSessions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks into table and queue for the page, every few seconds and only while somebody watches it. */
final class PageLook implements AutoCloseable {
    private static final long PAUSE_MS = 3_000;
    private static final long CLOSE_WITHIN_MS = 2_000;

    private final BooleanSupplier watched;
    private final List<Look> looks;
    private final Thread thread = new Thread(this::run, "page-look");
    private volatile long written;

    /** What is looked at. */
    interface Look extends AutoCloseable {
        /** @param written how many records the sink has committed */
        void look(long written);

        /** The last look failed. */
        void failed(String why);

        @Override
        void close();
    }

    PageLook(BooleanSupplier watched, List<Look> looks) {
        this.watched = watched;
        this.looks = looks;
        thread.setDaemon(true);
    }

    PageLook start() {
        thread.start();
        return this;
    }

    /** Remembers how many records the sink has committed. */
    void written(long records) {
        written = records;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (watched.getAsBoolean()) {
                    looks.forEach(this::look);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            // The page has ended.
        } finally {
            // Kafka's and Cassandra's clients do not close on a thread that is interrupted.
            Thread.interrupted();
            looks.forEach(Look::close);
        }
    }

    /** Looks once. */
    void look(Look look) {
        try {
            look.look(written);
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                look.failed(
                        e instanceof DriverException driver
                                ? CassandraSessions.sentence(driver)
                                : String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(CLOSE_WITHIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
