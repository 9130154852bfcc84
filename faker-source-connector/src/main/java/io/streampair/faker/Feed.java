// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.rate.RateLimiter;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;

/** What a task writes: the records of its splits, in their order. */
interface Feed {
    /** The stream or topics, for messages. */
    String subject();

    /** Makes ready as far as a bounded amount of work goes, and returns whether it is; before that, nothing else holds. */
    default boolean isReady() {
        return true;
    }

    /** Whether the last record is out. */
    boolean atEnd();

    /** The place of the next record, as the rate limiter counts. */
    long next();

    /** Adds what belongs to the next place, usually one record. */
    void emit(List<SourceRecord> batch);

    /** About how many bytes all records have that were made so far. */
    long bytes();

    RateLimiter rateLimiter(Clock clock);

    InjectedDisorder injected();
}
