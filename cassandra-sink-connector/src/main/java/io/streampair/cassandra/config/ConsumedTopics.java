// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks that the routes and Connect's {@code topics} name the same topics. */
final class ConsumedTopics {
    private static final String TOPICS = "topics";
    private static final String TOPICS_REGEX = "topics.regex";
    private static final String TRANSFORMS = "transforms";

    private final Map<String, ?> properties;

    /** @param properties of the connector, including Connect's own */
    ConsumedTopics(Map<String, ?> properties) {
        this.properties = properties;
    }

    /**
     * Finds topics that no route takes and topics that Connect does not read. Checks nothing if there are transforms,
     * which may change a record's topic.
     */
    List<ConfigProblem> check(List<RouteConfig> routes) {
        List<ConfigProblem> problems = new ArrayList<>();
        if (!text(TRANSFORMS).isBlank()) {
            return problems;
        }
        List<String> consumed = Arrays.stream(text(TOPICS).split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
        // A route without topics is a problem of its own, and may be meant for these.
        boolean allSelect = routes.stream().allMatch(RouteConfig::selectsTopics);
        for (String topic : consumed) {
            if (allSelect && routes.stream().noneMatch(route -> route.takes(topic))) {
                problems.add(new ConfigProblem(
                        RoutesConfig.ROUTES,
                        "No route matches topic " + topic + " of " + TOPICS + ". Add it to the topics or "
                                + "topics.regex of a route"));
            }
        }
        Predicate<String> isConsumed = isConsumed(consumed);
        for (RouteConfig route : routes) {
            for (String topic : route.topics()) {
                if (!isConsumed.test(topic)) {
                    problems.add(new ConfigProblem(
                            route.fullKey(RouteConfig.TOPICS),
                            "the sink does not read topic " + topic + ". Add it to " + TOPICS + " or match it with "
                                    + TOPICS_REGEX));
                }
            }
        }
        return problems;
    }

    /** Accepts all topics if Connect's settings are missing or invalid: Connect reports that itself. */
    private Predicate<String> isConsumed(List<String> consumed) {
        String regex = text(TOPICS_REGEX);
        if (regex.isEmpty()) {
            return topic -> consumed.isEmpty() || consumed.contains(topic);
        }
        try {
            return Pattern.compile(regex).asMatchPredicate();
        } catch (PatternSyntaxException e) {
            return topic -> true;
        }
    }

    private String text(String key) {
        return Objects.toString(properties.get(key), "");
    }
}
