// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.metrics.MetricValueProvider;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.Sensor;

/** Keeps the registered metrics. */
final class FakeMetrics implements PluginMetrics {
    private final Map<String, MetricValueProvider<?>> providers = new HashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();

    /** The value of a gauge. */
    Object value(String name) {
        return ((Gauge<?>) providers.get(name)).value(new MetricConfig(), 0);
    }

    /** The description of each metric, in the order of registration. */
    Map<String, String> descriptions() {
        return descriptions;
    }

    @Override
    @SuppressWarnings("NonApiType") // The interface declares it.
    public MetricName metricName(String name, String description, LinkedHashMap<String, String> tags) {
        return new MetricName(name, "plugins", description, tags);
    }

    @Override
    public void addMetric(MetricName metricName, MetricValueProvider<?> provider) {
        providers.put(metricName.name(), provider);
        descriptions.put(metricName.name(), metricName.description());
    }

    @Override
    public void removeMetric(MetricName metricName) {
        providers.remove(metricName.name());
    }

    @Override
    public Sensor addSensor(String name) {
        return new Metrics().sensor(name);
    }

    @Override
    public void removeSensor(String name) {}
}
