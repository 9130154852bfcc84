// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metrics of a task with its worker (KIP-877). A task that did not stop within {@code task.shutdown.graceful.timeout.ms}
 * keeps its metrics beside the task that takes its place, whose metrics wait until it has stopped.
 */
final class WorkerMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerMetrics.class);

    private final PluginMetrics metrics;
    private final Map<MetricName, Gauge<Number>> waiting = new LinkedHashMap<>();

    WorkerMetrics(PluginMetrics metrics) {
        this.metrics = metrics;
    }

    /** @param value may be asked for by any thread, at any time */
    void add(String name, String description, Supplier<Number> value) {
        MetricName metric = metrics.metricName(name, description, new LinkedHashMap<>());
        if (!tryAdd(metric, (config, now) -> value.get())) {
            if (waiting.isEmpty()) {
                LOG.warn(
                        "An earlier task of the same number has not stopped yet; the metrics show that task's values until "
                                + "it has");
            }
            waiting.put(metric, (config, now) -> value.get());
        }
    }

    /** Adds what could not be added before, if it can be now. */
    void addWaiting() {
        waiting.entrySet().removeIf(each -> tryAdd(each.getKey(), each.getValue()));
    }

    private boolean tryAdd(MetricName name, Gauge<Number> value) {
        try {
            metrics.addMetric(name, value);
            return true;
        } catch (IllegalArgumentException e) {
            LOG.debug("{}", e.getMessage());
            return false;
        }
    }
}
