// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The figures of one run of one candidate; an unmeasured figure is absent. Immutable. */
public final class Measures {
    private final Map<Figure, Double> values;

    private Measures(Map<Figure, Double> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    public static Measures none() {
        return new Measures(new EnumMap<>(Figure.class));
    }

    @JsonCreator
    static Measures of(Map<Figure, Double> values) {
        Map<Figure, Double> copy = new EnumMap<>(Figure.class);
        copy.putAll(values);
        return new Measures(copy);
    }

    public Measures with(Figure figure, double value) {
        Map<Figure, Double> changed = new EnumMap<>(Figure.class);
        changed.putAll(values);
        changed.put(figure, value);
        return new Measures(changed);
    }

    public OptionalDouble get(Figure figure) {
        Double value = values.get(figure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @JsonValue
    Map<Figure, Double> values() {
        return values;
    }
}
