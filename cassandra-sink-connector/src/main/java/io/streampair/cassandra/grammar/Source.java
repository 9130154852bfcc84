// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Locale;

/** The source of a column's value. */
public sealed interface Source {
    /** @throws IllegalArgumentException if it is a field that values of the format never have */
    default void check(ValueFormat format) {
        if (this instanceof Value value && !format.mayHave(value.path())) {
            throw new IllegalArgumentException(
                    "'" + this + "' is not in value.fields, which are " + String.join(", ", format.fields()));
        }
    }

    /** The value of the record, or a field of it. */
    record Value(FieldPath path) implements Source {
        @Override
        public String toString() {
            return "value" + path;
        }
    }

    /** The key of the record, or a field of it. */
    record Key(FieldPath path) implements Source {
        @Override
        public String toString() {
            return "key" + path;
        }
    }

    /** The last header of a name, or a field of it. */
    record Header(String name, FieldPath path) implements Source {
        @Override
        public String toString() {
            return "header" + FieldPath.of(name) + path.inBrackets();
        }
    }

    /**
     * Kafka's metadata of the record. Topic, partition and offset are those that it was consumed from, before any
     * transforms (KIP-793).
     */
    enum Metadata implements Source {
        TOPIC,
        PARTITION,
        OFFSET,
        /** Milliseconds since the epoch, or null. */
        TIMESTAMP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A constant.
     *
     * @param value text, a whole number, a decimal, a boolean or null
     */
    record Literal(Object value) implements Source {
        @Override
        public String toString() {
            return value instanceof String text ? "'" + text.replace("'", "''") + "'" : String.valueOf(value);
        }
    }

    /** A function, called once for each record. */
    enum Function implements Source {
        /** The current time, or a timeuuid of it. */
        NOW,
        /** A random uuid. */
        UUID;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT) + "()";
        }
    }
}
