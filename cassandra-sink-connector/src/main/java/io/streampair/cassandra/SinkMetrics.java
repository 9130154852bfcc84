// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.window.WindowGauges;
import java.util.LinkedHashMap;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers a task's metrics with the worker, which adds the connector and task tags (KIP-877). */
final class SinkMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(SinkMetrics.class);

    private SinkMetrics() {}

    /** Does nothing on workers without plugin metrics, which are those before Connect 4.1. */
    static void register(SinkTaskContext context, WindowGauges gauges) {
        try {
            Registration.of(context, gauges);
        } catch (NoSuchMethodError | NoClassDefFoundError e) {
            LOG.info("No sink metrics: plugin metrics need Connect 4.1 or later");
        }
    }

    /** Refers to classes that an older worker lacks, so it must be loaded only when it is called. */
    private static final class Registration {
        private static void of(SinkTaskContext context, WindowGauges gauges) {
            PluginMetrics metrics = context.pluginMetrics();
            if (metrics == null) {
                return;
            }
            gauges.all()
                    .forEach((name, gauge) -> metrics.addMetric(
                            metrics.metricName(name, gauge.description(), new LinkedHashMap<>()),
                            (Gauge<Number>) (config, now) -> gauge.value().get()));
        }
    }
}
