// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.ValueFormat;
import io.streampair.expressions.Expression;
import io.streampair.expressions.InvalidExpressionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The source of a column's value. */
public sealed interface Source {
    /** @throws IllegalArgumentException if it is a field that values of the format never have */
    default void check(ValueFormat format) {
        for (FieldPath path : valuePaths()) {
            if (!format.mayHave(path)) {
                throw new IllegalArgumentException("'" + new Value(path) + "' is not in value.fields, which are "
                        + String.join(", ", format.fields()));
            }
        }
    }

    /**
     * Whether it is, or is computed from, an element of the value or its index, so that it differs between the rows of a
     * record.
     */
    default boolean isOfItem() {
        return this instanceof Item || this == Element.INDEX;
    }

    /** Whether it is, or is computed from, the record's value, which tombstones lack. */
    default boolean readsValue() {
        return !valuePaths().isEmpty() || isOfItem();
    }

    /** The paths into the record's value; empty if it does not depend on the value. */
    default List<FieldPath> valuePaths() {
        return List.of();
    }

    /** The paths into the element that a row is made of. */
    default List<FieldPath> itemPaths() {
        return List.of();
    }

    /** The value of the record, or a field of it. */
    record Value(FieldPath path) implements Source {
        @Override
        public List<FieldPath> valuePaths() {
            return List.of(path);
        }

        @Override
        public String toString() {
            return "value" + path;
        }
    }

    /** The element of the value that a row is made of, or a field of it. */
    record Item(FieldPath path) implements Source {
        @Override
        public List<FieldPath> itemPaths() {
            return List.of(path);
        }

        @Override
        public String toString() {
            return "item" + path;
        }
    }

    /** What else there is of the element that a row is made of. */
    enum Element implements Source {
        /** From 0 on. */
        INDEX;

        @Override
        public String toString() {
            return "item_index";
        }
    }

    /** The envelope of a change event, or a field of it. */
    record Envelope(FieldPath path) implements Source {
        @Override
        public void check(ValueFormat format) {
            format.envelopeReader(path);
        }

        @Override
        public boolean readsValue() {
            return true;
        }

        @Override
        public String toString() {
            return "envelope" + path;
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

    /** An expression of other sources. */
    record Computed(Expression expression) implements Source {
        void checkTypes() {
            try {
                expression.bind(TypedNames.ANY);
            } catch (InvalidExpressionException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        void checkCondition() {
            try {
                expression.bindCondition(TypedNames.ANY);
            } catch (InvalidExpressionException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        @Override
        public void check(ValueFormat format) {
            sources().forEach(source -> source.check(format));
        }

        @Override
        public boolean readsValue() {
            return sources().stream().anyMatch(Source::readsValue);
        }

        @Override
        public boolean isOfItem() {
            return sources().stream().anyMatch(Source::isOfItem);
        }

        @Override
        public List<FieldPath> valuePaths() {
            List<FieldPath> paths = new ArrayList<>();
            sources().forEach(source -> paths.addAll(source.valuePaths()));
            return paths;
        }

        @Override
        public List<FieldPath> itemPaths() {
            List<FieldPath> paths = new ArrayList<>();
            sources().forEach(source -> paths.addAll(source.itemPaths()));
            return paths;
        }

        private List<Source> sources() {
            return RecordNames.sources(expression.names());
        }

        @Override
        public String toString() {
            return expression.toString();
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
