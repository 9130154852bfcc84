// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.TestedMdc;

class LogContextTest {
    private static final String KEY = "connector.context";

    @BeforeEach
    void begin() {
        TestedMdc.keep();
        MDC.put(KEY, "[sink|task-0] ");
    }

    @AfterEach
    void end() {
        MDC.clear();
    }

    @Test
    void should_carry_the_connector_and_the_task_to_another_thread() throws InterruptedException {
        LogContext context = LogContext.ofThread();
        List<Map<String, String>> seen = new ArrayList<>();
        Thread other = new Thread(() -> {
            MDC.clear();
            MDC.put(KEY, "of the thread");
            context.run(() -> seen.add(MDC.getCopyOfContextMap()));
            seen.add(MDC.getCopyOfContextMap());
        });
        other.start();
        other.join();

        assertThat(seen).containsExactly(Map.of(KEY, "[sink|task-0] "), Map.of(KEY, "of the thread"));
    }

    @Test
    void should_log_what_the_drivers_threads_find_as_the_task() {
        OutageLog outage = new OutageLog(new FakeTiming());
        MDC.clear();
        List<String> seen = new ArrayList<>();

        outage.logContext().run(() -> seen.add(MDC.get(KEY)));

        assertThat(seen).containsExactly("[sink|task-0] ");
        assertThat(MDC.get(KEY)).isNull();
    }
}
