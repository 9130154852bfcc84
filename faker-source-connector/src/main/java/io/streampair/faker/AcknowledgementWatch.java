// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Tells in the log if Kafka acknowledges no record, as when the topic does not exist: Connect then tries to send the
 * first batch for ever and never calls the task, so that only a thread of its own can notice. The thread ends with the
 * first acknowledgement.
 */
final class AcknowledgementWatch {
    /** Makes the watch of a task. */
    interface Starter {
        AcknowledgementWatch of(String topic);
    }

    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgementWatch.class);
    private static final long FIRST_SECONDS = 15;
    private static final long GREATEST_SECONDS = 600;

    private final String topic;
    private final Consumer<Thread> start;
    private final CountDownLatch settled = new CountDownLatch(1);
    private boolean watching;

    AcknowledgementWatch(String topic) {
        this(topic, Thread::start);
    }

    AcknowledgementWatch(String topic, Consumer<Thread> start) {
        this.topic = topic;
        this.start = start;
    }

    /** Notes that the task hands records to Connect. Only the first call begins to watch. */
    void sending() {
        if (!watching) {
            watching = true;
            Map<String, String> logContext = MDC.getCopyOfContextMap();
            Thread thread = new Thread(() -> watch(logContext), "faker-source-acknowledgements-" + topic);
            thread.setDaemon(true);
            start.accept(thread);
        }
    }

    /** Notes that Kafka has acknowledged a record, or that a transformation has dropped it. */
    void acknowledged() {
        settled.countDown();
    }

    /** Ends the watch. */
    void stop() {
        settled.countDown();
    }

    /** @param logContext what the task's log lines carry: its connector and number (KIP-449); null if nothing */
    private void watch(Map<String, String> logContext) {
        if (logContext != null) {
            MDC.setContextMap(logContext);
        }
        try {
            long seconds = FIRST_SECONDS;
            long waited = 0;
            while (!settled.await(seconds, TimeUnit.SECONDS)) {
                waited += seconds;
                LOG.warn(warning(waited));
                seconds = Math.min(2 * seconds, GREATEST_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String warning(long seconds) {
        return "Kafka has acknowledged no record for " + seconds + " seconds. If topic " + topic
                + " does not exist, create it, or have the connector create it: set"
                + " topic.creation.default.replication.factor and topic.creation.default.partitions. If it exists, check"
                + " that the worker reaches the brokers and may write to it.";
    }
}
