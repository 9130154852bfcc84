// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks that the routes and Connect's {@code topics} name the same topics. */
final class ConsumedTopics {
    private static final String TOPICS = "topics";
    private static final String TOPICS_REGEX = "topics.regex";

    private final Map<String, ?> properties;
    private final Set<String> deadLetterTopics;

    /**
     * @param properties of the connector, including Connect's own
     * @param deadLetterTopics whose records come from other topics, which only their headers name
     */
    ConsumedTopics(Map<String, ?> properties, Set<String> deadLetterTopics) {
        this.properties = properties;
        this.deadLetterTopics = deadLetterTopics;
    }

    /**
     * Finds topics that no route takes, that Connect does not read, or whose names are too long for a table: the first of
     * each kind. Checks nothing if there are transforms, which may change a record's topic.
     */
    List<ConfigProblem> check(List<RouteConfig> routes) {
        List<ConfigProblem> problems = new ArrayList<>();
        Set<String> consumed =
                new LinkedHashSet<>(Arrays.asList(text(TOPICS).strip().split("\\s*,\\s*", -1)));
        consumed.remove("");
        Predicate<String> isConsumed = isConsumed(consumed);
        deadLetterTopics.stream()
                .filter(isConsumed.negate())
                .findFirst()
                .ifPresent(topic -> problems.add(notRead(DeadLetterConfig.TOPICS, topic)));
        if (!text(ConnectKeys.TRANSFORMS).isBlank()) {
            return problems;
        }
        consumed.removeAll(deadLetterTopics);
        routes.forEach(route -> tooLong(route, consumed).ifPresent(problems::add));
        // A route without topics is a problem of its own, and may be meant for these.
        if (routes.stream().allMatch(RouteConfig::selectsTopics)) {
            consumed.stream()
                    .filter(topic -> routes.stream().noneMatch(route -> route.takes(topic)))
                    .findFirst()
                    .ifPresent(topic -> problems.add(new ConfigProblem(
                            RoutesConfig.ROUTES,
                            "No route matches topic " + topic + " of " + TOPICS + ". Add it to the topics or "
                                    + "topics.regex of a route")));
        }
        if (!deadLetterTopics.isEmpty()) {
            return problems;
        }
        for (RouteConfig route : routes) {
            route.topics().stream()
                    .filter(isConsumed.negate())
                    .findFirst()
                    .ifPresent(topic -> problems.add(notRead(route.fullKey(RouteConfig.TOPICS), topic)));
        }
        return problems;
    }

    private static ConfigProblem notRead(String key, String topic) {
        return new ConfigProblem(
                key,
                "the sink does not read topic " + topic + ". Add it to " + TOPICS + " or match it with "
                        + TOPICS_REGEX);
    }

    private static Optional<ConfigProblem> tooLong(RouteConfig route, Set<String> consumed) {
        return consumed.stream()
                .filter(route::takes)
                .flatMap(topic -> route.table().check(topic).stream())
                .findFirst();
    }

    /** Accepts all topics if Connect's settings are missing or invalid: Connect reports that itself. */
    private Predicate<String> isConsumed(Set<String> consumed) {
        String regex = text(TOPICS_REGEX);
        if (regex.isEmpty()) {
            return topic -> consumed.isEmpty() || consumed.contains(topic);
        }
        if (regex.length() > RouteConfig.MAX_REGEX) {
            return topic -> true;
        }
        try {
            return Pattern.compile(regex).asMatchPredicate();
        } catch (PatternSyntaxException | StackOverflowError e) {
            return topic -> true;
        }
    }

    private String text(String key) {
        return Objects.toString(properties.get(key), "");
    }
}
