// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Rows of thirty columns of five types, mapped by name from JSON objects. */
public record WideRows(String name, int rows) implements Dataset {
    private static final int COLUMNS = 30;
    private static final List<String> TYPES = List.of("text", "int", "bigint", "double", "boolean");
    private static final long SEED = 13;

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("id bigint"));
        for (int i = 1; i < COLUMNS; i++) {
            columns.add("c" + i + " " + TYPES.get(i % TYPES.size()));
        }
        return columns;
    }

    @Override
    public String primaryKey() {
        return "id";
    }

    @Override
    public Map<String, String> sinkSettings() {
        return Map.of("value.format", "structured", "mapping", "");
    }

    @Override
    public Supplier<Event> reader() {
        SplittableRandom random = new SplittableRandom(SEED);
        return new Supplier<>() {
            private long next;

            @Override
            public Event get() {
                Object[] values = new Object[COLUMNS];
                values[0] = next++;
                for (int i = 1; i < COLUMNS; i++) {
                    values[i] = value(i, random);
                }
                return new WideRow(values);
            }
        };
    }

    private static Object value(int column, SplittableRandom random) {
        return switch (TYPES.get(column % TYPES.size())) {
            case "text" -> "text " + random.nextInt(1_000_000);
            case "int" -> random.nextInt();
            case "bigint" -> random.nextLong();
            case "double" -> random.nextDouble();
            default -> random.nextBoolean();
        };
    }

    private static final class WideRow implements Event {
        private final Object[] columns;

        WideRow(Object[] columns) {
            this.columns = columns;
        }

        @Override
        public Object[] columns() {
            return columns;
        }

        @Override
        public String key() {
            return columns[0].toString();
        }

        @Override
        public String json() {
            StringBuilder json = new StringBuilder("{\"id\":").append(columns[0]);
            for (int i = 1; i < columns.length; i++) {
                String quote = columns[i] instanceof String ? "\"" : "";
                json.append(",\"c").append(i).append("\":").append(quote);
                json.append(columns[i]).append(quote);
            }
            return json.append('}').toString();
        }
    }
}
