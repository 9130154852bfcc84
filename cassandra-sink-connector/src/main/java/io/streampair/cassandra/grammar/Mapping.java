// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which column gets what: {@code name = value.name, address = value.address}.
 *
 * @param assignments of single columns, in the order of the text
 * @param wildcard for all other columns, if they are mapped
 * @param ttl where the time to live of a row comes from, if it is mapped
 * @param timestamp where the write time of a row comes from, if it is mapped
 */
public record Mapping(
        List<Assignment> assignments, Optional<Wildcard> wildcard, Optional<Source> ttl, Optional<Source> timestamp) {
    public Mapping {
        assignments = List.copyOf(assignments);
    }

    /**
     * @param text the mapping; if it is blank, all columns are mapped by name
     * @throws IllegalArgumentException with what is wrong and where
     */
    public static Mapping parse(String text) {
        return new MappingParser(text).mapping();
    }

    /** All sources, of pseudo-columns too. */
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        assignments.forEach(assignment -> sources.add(assignment.source()));
        ttl.ifPresent(sources::add);
        timestamp.ifPresent(sources::add);
        return sources;
    }

    /** @throws IllegalArgumentException if this asks for a field that values of the format never have */
    public void check(ValueFormat format) {
        for (Source source : sources()) {
            if (source instanceof Source.Value value && !format.mayHave(value.path())) {
                throw new IllegalArgumentException("'" + source + "' is none of the value.fields, which are "
                        + String.join(", ", format.fields()));
            }
        }
    }

    /** In the form that is parsed. */
    @Override
    public String toString() {
        List<String> entries = new ArrayList<>();
        wildcard.ifPresent(each -> entries.add(each.toString()));
        assignments.forEach(each -> entries.add(each.toString()));
        ttl.ifPresent(source -> entries.add(MappingParser.TTL + " = " + source));
        timestamp.ifPresent(source -> entries.add(MappingParser.TIMESTAMP + " = " + source));
        return String.join(", ", entries);
    }
}
