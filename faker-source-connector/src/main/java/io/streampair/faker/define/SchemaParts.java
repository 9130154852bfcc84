// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;

/** How many parts all schemas of a definition have: structs of structs of which each is used twice soon have too many. */
final class SchemaParts {
    private static final long MOST = 200_000;

    private long left = MOST;

    /**
     * Counts those of a schema.
     *
     * @throws DefinitionException if they become too many
     */
    void add(Schema schema, Part place) {
        count(schema);
        if (left < 0) {
            throw place.problem("The schemas of all fields and outputs together have more than " + MOST
                    + " parts. Use fewer or smaller structs");
        }
    }

    private void count(Schema schema) {
        left--;
        if (left < 0) {
            return;
        }
        switch (schema.type()) {
            case STRUCT -> {
                for (Field field : schema.fields()) {
                    count(field.schema());
                }
            }
            case ARRAY -> count(schema.valueSchema());
            case MAP -> {
                count(schema.keySchema());
                count(schema.valueSchema());
            }
            default -> {
                // It has no parts.
            }
        }
    }
}
