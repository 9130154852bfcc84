// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import io.streampair.faker.RecordGenerator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Registered users as the shipped source writes them, name$address$year, with their number in place of the year. */
public record Users(String name, int rows) implements Dataset {
    @Override
    public List<String> columns() {
        return List.of("name text", "address text", "data text");
    }

    @Override
    public String primaryKey() {
        return "(name), address";
    }

    /** None beyond {@code connect-configs/cassandra-sink.json}, which reads these records. */
    @Override
    public Map<String, String> sinkSettings() {
        return Map.of();
    }

    @Override
    public Supplier<Event> reader() {
        RecordGenerator generator =
                RecordGenerator.from(Map.of("topic", "users", "preset", "registered-user", "seed", "7"));
        return new Supplier<>() {
            private int next;

            @Override
            public Event get() {
                String[] fields = generator.generate(next).value().toString().split("\\$", -1);
                return new User(fields[0], fields[1], Integer.toString(next++));
            }
        };
    }

    private record User(String key, String address, String number) implements Event {
        @Override
        public String json() {
            return "\"" + key + "$" + address.replace("\n", "\\n") + "$" + number + "\"";
        }

        @Override
        public Object[] columns() {
            return new Object[] {key, address, number};
        }
    }
}
