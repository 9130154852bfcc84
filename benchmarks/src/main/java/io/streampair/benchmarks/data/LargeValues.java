// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Documents of 10,000 random letters. */
public record LargeValues(String name, int rows) implements Dataset {
    private static final int LENGTH = 10_000;
    private static final int LETTERS = 1 << 20;
    private static final long SEED = 19;

    @Override
    public List<String> columns() {
        return List.of("id text", "document text");
    }

    @Override
    public String primaryKey() {
        return "id";
    }

    @Override
    public Map<String, String> sinkSettings() {
        return Map.of("value.format", "structured", "mapping", "id=key, document=value.document");
    }

    /** Cassandra refuses batches of more than 50 KiB. */
    @Override
    public int batchRows() {
        return 4;
    }

    @Override
    public Supplier<Event> reader() {
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        String text = letters.toString();
        return new Supplier<>() {
            private int next;

            @Override
            public Event get() {
                int begin = random.nextInt(LETTERS - LENGTH);
                return new Document("document-" + next++, text.substring(begin, begin + LENGTH));
            }
        };
    }

    private record Document(String key, String document) implements Event {
        @Override
        public String json() {
            return "{\"document\":\"" + document + "\"}";
        }

        @Override
        public Object[] columns() {
            return new Object[] {key, document};
        }
    }
}
