// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;

/** What a column type takes, and how; all else it refuses. */
final class TypeConversions {
    private final String type;
    private final Map<SourceType, Rule> rules = new EnumMap<>(SourceType.class);

    /** @param type as CQL names it */
    TypeConversions(String type) {
        this.type = type;
    }

    /** Takes values whatever their schema. */
    TypeConversions take(SourceType source, String how, Converter converter) {
        return plan(source, how, schema -> converter);
    }

    /** Takes values by a plan for each schema. */
    TypeConversions plan(SourceType source, String how, Function<Schema, Converter> plan) {
        rules.put(source, new Rule(how, plan));
        return this;
    }

    String type() {
        return type;
    }

    /** The rule for such values, or null if they are refused. */
    Rule rule(SourceType source) {
        return rules.get(source);
    }

    /**
     * A converter of values of this schema, or of any values if it is null; not thread-safe.
     *
     * <p>A schema that names what its numbers or texts mean is heeded if the type takes such values; else they are what
     * they travel as: the number of days of a date, for an int.
     */
    Converter from(Schema schema) {
        if (schema == null) {
            return new AnyValue(this);
        }
        LogicalType meaning = LogicalType.of(schema);
        if (meaning == null) {
            return planned(SourceType.of(schema.type()), schema);
        }
        if (rules.containsKey(meaning.type()) || !meaning.mayBePlain()) {
            Converter converter = planned(meaning.type(), schema);
            return value -> converter.convert(meaning.read(value));
        }
        Converter converter = planned(SourceType.of(schema.type()), schema);
        return value -> converter.convert(meaning.plain(value));
    }

    Converter planned(SourceType source, Schema schema) {
        Rule rule = rules.get(source);
        return rule == null ? this::refuse : rule.plan().apply(schema);
    }

    private Object refuse(Object value) {
        throw notA(value);
    }

    DataException notA(Object value) {
        return new DataException(Values.name(value) + " is no " + type);
    }

    /** @param example a text that the type takes */
    DataException noTextOf(String text, String example) {
        return new DataException(Values.name(text) + " is no " + type + " such as " + example);
    }

    DataException doesNotFit(Object value, String bounds) {
        return new DataException(Values.name(value) + " does not fit into " + type + ", which " + bounds);
    }
}
