// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.apache.kafka.connect.transforms.predicates.Predicate;

/** The transforms of a connector's settings, each with its predicate, as Connect runs them. */
final class TransformChain<R extends ConnectRecord<R>> {
    private final List<Step<R>> steps = new ArrayList<>();

    /** @param predicate null if the transform takes all records */
    private record Step<R extends ConnectRecord<R>>(
            Transformation<R> transform, Predicate<R> predicate, boolean negate) {
        R apply(R record) {
            boolean isTaken = predicate == null || predicate.test(record) != negate;
            return isTaken ? transform.apply(record) : record;
        }
    }

    TransformChain(Map<String, String> settings) {
        for (String alias : settings.getOrDefault("transforms", "").split(",", -1)) {
            if (!alias.isBlank()) {
                steps.add(step(settings, alias.strip()));
            }
        }
    }

    /** The record that comes out; null if a transform dropped it. */
    R apply(R record) {
        R current = record;
        for (Step<R> step : steps) {
            current = current == null ? null : step.apply(current);
        }
        return current;
    }

    @SuppressWarnings("unchecked")
    private static <R extends ConnectRecord<R>> Step<R> step(Map<String, String> settings, String alias) {
        Map<String, String> own = within(settings, "transforms." + alias + ".");
        Transformation<R> transform = RegistryConverters.instance(own.get("type"), Transformation.class);
        transform.configure(own);
        if (!own.containsKey("predicate")) {
            return new Step<>(transform, null, false);
        }
        Map<String, String> ofPredicate = within(settings, "predicates." + own.get("predicate") + ".");
        Predicate<R> predicate = RegistryConverters.instance(ofPredicate.get("type"), Predicate.class);
        predicate.configure(ofPredicate);
        return new Step<>(transform, predicate, Boolean.parseBoolean(own.get("negate")));
    }

    private static Map<String, String> within(Map<String, String> settings, String prefix) {
        Map<String, String> own = new HashMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
            }
        });
        return own;
    }
}
