// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.life.LifeStream;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.time.Births;
import java.util.List;
import org.apache.kafka.connect.errors.ConnectException;

/** The fields of the rows of a stream, or of a struct or element within: what they are called, and how they are made. */
public final class Frame {
    private final String name;
    private final List<String> fields;
    private final long[] subStreams;
    private final Maker[] makers;
    private final LifeStream entities;
    private final SplitMix random;
    private final Effort effort;

    /**
     * @param name for messages
     * @param entities of the stream; null within a row
     * @param random what all draws come from
     * @param effort what all frames of the world count together
     */
    public Frame(String name, List<String> fields, LifeStream entities, SplitMix random, Effort effort) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.makers = new Maker[fields.size()];
        this.subStreams = fields.stream().mapToLong(SplitMix::hash).toArray();
        this.entities = entities;
        this.random = random;
        this.effort = effort;
    }

    /** Says how a field is made, before any row is. */
    public void define(int field, Maker maker) {
        makers[field] = maker;
    }

    /** How a field is made so far. */
    public Maker maker(int field) {
        return makers[field];
    }

    /** The name of the stream, or of the field. */
    public String name() {
        return name;
    }

    /** The entities; null within a row. */
    public LifeStream entities() {
        return entities;
    }

    /** When the entities are born. */
    public Births births() {
        return entities.births();
    }

    /** What all frames of the world count together. */
    public Effort effort() {
        return effort;
    }

    int size() {
        return makers.length;
    }

    Object make(int field, Row row) {
        long before = random.state();
        random.reset(SplitMix.mix(row.bits() ^ subStreams[field]));
        try {
            Object value = makers[field].value(row);
            effort.add(value);
            return value;
        } catch (ConnectException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ConnectException(
                    "Cannot make the field '" + fields.get(field) + "' of " + name + " in its record " + row.entity()
                            + ": " + e.getMessage() + ". Change the definition so that every value fits.",
                    e);
        } finally {
            random.reset(before);
        }
    }
}
