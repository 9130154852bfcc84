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

/** Whether the topics that Connect reads for the sink are those that its routes take. */
final class ConsumedTopics {
    private static final String TOPICS = "topics";
    private static final String TOPICS_REGEX = "topics.regex";
    private static final String TRANSFORMS = "transforms";

    private final Map<String, ?> properties;

    /** @param properties as they are given, Connect's own among them */
    ConsumedTopics(Map<String, ?> properties) {
        this.properties = properties;
    }

    /** Problems of several routes; none if there are transforms, which may change the topic of a record. */
    List<ConfigProblem> check(List<RouteConfig> routes) {
        List<ConfigProblem> problems = new ArrayList<>();
        if (!text(TRANSFORMS).isBlank()) {
            return problems;
        }
        List<String> consumed = Arrays.stream(text(TOPICS).split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
        // A route that does not say its topics is told so, and may be meant for what no other route takes.
        boolean allSay = routes.stream().allMatch(RouteConfig::saysTopics);
        for (String topic : consumed) {
            if (allSay && routes.stream().noneMatch(route -> route.takes(topic))) {
                problems.add(new ConfigProblem(
                        RoutesConfig.ROUTES,
                        "no route takes the topic " + topic + " of " + TOPICS + "; add it to the topics of one"));
            }
        }
        Predicate<String> isConsumed = isConsumed(consumed);
        for (RouteConfig route : routes) {
            for (String topic : route.topics()) {
                if (!isConsumed.test(topic)) {
                    problems.add(new ConfigProblem(
                            route.fullKey(RouteConfig.TOPICS),
                            "the sink does not read the topic " + topic + "; add it to " + TOPICS + ", or see that "
                                    + TOPICS_REGEX + " matches it"));
                }
            }
        }
        return problems;
    }

    /** A sink that is given no topics yet, or wrong ones, is told so by Connect. */
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
