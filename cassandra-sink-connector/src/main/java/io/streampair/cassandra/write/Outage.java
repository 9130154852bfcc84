// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that writes fail and are tried again, and once that they succeed again. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long NONE = -1;

    private final String table;
    private final AtomicLong since = new AtomicLong(NONE);

    Outage(String table) {
        this.table = table;
    }

    void failed(Throwable cause) {
        if (since.get() == NONE && since.compareAndSet(NONE, System.currentTimeMillis())) {
            LOG.warn("Writes to {} fail and are tried again until they succeed: {}", table, cause.toString());
        }
    }

    void succeeded() {
        long start = since.get();
        if (start != NONE && since.compareAndSet(start, NONE)) {
            LOG.info("Writes to {} succeed again after {} ms", table, System.currentTimeMillis() - start);
        }
    }
}
