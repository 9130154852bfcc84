// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Sensor readings, 100 rows per sensor and partition: 64 sensors report in turn, then the next 64. */
public record Readings(String name, int rows) implements Dataset {
    static final int AT_ONCE = 64;
    static final int PER_SENSOR = 100;

    private static final long SEED = 17;

    @Override
    public List<String> columns() {
        return List.of("sensor text", "number int", "temperature double");
    }

    @Override
    public String primaryKey() {
        return "(sensor), number";
    }

    @Override
    public Map<String, String> sinkSettings() {
        return Map.of(
                "value.format", "structured",
                "mapping", "sensor=key, number=value.number, temperature=value.temperature");
    }

    @Override
    public Supplier<Event> reader() {
        SplittableRandom random = new SplittableRandom(SEED);
        return new Supplier<>() {
            private int next;

            @Override
            public Event get() {
                int group = next / (AT_ONCE * PER_SENSOR);
                String sensor = "sensor-" + (group * AT_ONCE + next % AT_ONCE);
                int number = next % (AT_ONCE * PER_SENSOR) / AT_ONCE;
                next++;
                return new Reading(sensor, number, random.nextInt(-2000, 4500) / 100.0);
            }
        };
    }

    private record Reading(String key, int number, double temperature) implements Event {
        @Override
        public String json() {
            return "{\"number\":" + number + ",\"temperature\":" + temperature + "}";
        }

        @Override
        public Object[] columns() {
            return new Object[] {key, number, temperature};
        }
    }
}
