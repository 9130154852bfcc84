// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping of sources to columns: {@code name = value.name, address = value.address}.
 *
 * @param assignments the assignments of single columns, in the order of the text
 * @param wildcard the mapping of all other columns, if any
 * @param ttl the source of a row's time to live, if mapped
 * @param expires the source of the instant at which a row expires, if mapped; then no time to live is
 * @param timestamp the source of a row's write time, if mapped
 */
public record Mapping(
        List<Assignment> assignments,
        Optional<Wildcard> wildcard,
        Optional<Source> ttl,
        Optional<Source> expires,
        Optional<Source> timestamp) {
    public Mapping {
        assignments = List.copyOf(assignments);
    }

    /**
     * @param text the mapping; blank: all columns by name
     * @throws IllegalArgumentException with the error and its position
     */
    public static Mapping parse(String text) {
        return new MappingParser(text).mapping();
    }

    /** All sources, including those of pseudo-columns. */
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        assignments.forEach(assignment -> sources.add(assignment.source()));
        ttl.ifPresent(sources::add);
        expires.ifPresent(sources::add);
        timestamp.ifPresent(sources::add);
        return sources;
    }

    /** Whether rows differ by an element of the value. */
    public boolean usesItem() {
        return wildcard.map(Wildcard::isOfItem).orElse(false)
                || sources().stream().anyMatch(Source::isOfItem);
    }

    /** Whether it sets when a row expires, or for how long it lives. */
    public boolean limitsLife() {
        return ttl.isPresent() || expires.isPresent();
    }

    /** @throws IllegalArgumentException if a source is a field that values of the format never have */
    public void check(ValueFormat format) {
        sources().forEach(source -> source.check(format));
    }

    /** The text of the mapping, in the syntax that {@link #parse} reads. */
    @Override
    public String toString() {
        List<String> entries = new ArrayList<>();
        wildcard.ifPresent(each -> entries.add(each.toString()));
        assignments.forEach(each -> entries.add(each.toString()));
        ttl.ifPresent(source -> entries.add(MappingParser.TTL + " = " + source));
        expires.ifPresent(source -> entries.add(MappingParser.EXPIRES + " = " + source));
        timestamp.ifPresent(source -> entries.add(MappingParser.TIMESTAMP + " = " + source));
        return String.join(", ", entries);
    }
}
