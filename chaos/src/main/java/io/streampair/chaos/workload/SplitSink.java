// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import io.streampair.pipeline.settings.ConnectorSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides the topics of a sink with routes among several sinks. */
final class SplitSink {
    private static final String ROUTES = "routes";
    private static final String TOPICS = "topics";

    private SplitSink() {}

    /** The sink itself if it has no routes, or fewer topics than wanted sinks. */
    static List<ConnectorSettings> of(ConnectorSettings sink, int wanted) {
        List<String> topics = list(sink, TOPICS);
        if (topics.size() < wanted || list(sink, ROUTES).isEmpty()) {
            return List.of(sink);
        }
        List<ConnectorSettings> sinks = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            int from = i * topics.size() / wanted;
            int to = (i + 1) * topics.size() / wanted;
            sinks.add(part(sink, i + 1, topics.subList(from, to)));
        }
        return sinks;
    }

    private static ConnectorSettings part(ConnectorSettings sink, int number, List<String> topics) {
        List<String> kept = new ArrayList<>();
        Map<String, String> config = new LinkedHashMap<>(sink.config());
        for (String route : list(sink, ROUTES)) {
            String prefix = ROUTES + "." + route + ".";
            List<String> ofRoute = new ArrayList<>(list(sink, prefix + TOPICS));
            ofRoute.retainAll(topics);
            if (ofRoute.isEmpty()) {
                config.keySet().removeIf(key -> key.startsWith(prefix) || key.startsWith("_" + prefix));
            } else {
                config.put(prefix + TOPICS, String.join(",", ofRoute));
                kept.add(route);
            }
        }
        config.put(TOPICS, String.join(",", topics));
        config.put(ROUTES, String.join(",", kept));
        return new ConnectorSettings(sink.name() + "-" + number, config);
    }

    private static List<String> list(ConnectorSettings sink, String key) {
        String text = sink.config().getOrDefault(key, "").strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s*,\\s*"));
    }
}
