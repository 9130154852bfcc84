// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.Collection;

/** Suggests an existing CQL name for one that does not exist. */
public final class NearestIdentifier {
    private NearestIdentifier() {}

    /** A "did you mean" question to append to a message; empty if no name is similar. */
    public static String question(String name, Collection<CqlIdentifier> existing) {
        return NearestName.of(
                        name, existing.stream().map(CqlIdentifier::asInternal).toList())
                .map(nearest -> "; did you mean " + asWritten(nearest) + "?")
                .orElse("");
    }

    private static String asWritten(String name) {
        String cql = CqlIdentifier.fromInternal(name).asCql(true);
        return cql.equals(name) ? cql : cql + " in double quotes";
    }
}
