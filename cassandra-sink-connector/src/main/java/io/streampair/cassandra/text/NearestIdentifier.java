// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.Collection;

/** Says which of the names that there are may have been meant by one that there is not. */
public final class NearestIdentifier {
    private NearestIdentifier() {}

    /** A question to follow a message; empty if no name is like the given one. */
    public static String question(String name, Collection<CqlIdentifier> existing) {
        return NearestName.of(
                        name, existing.stream().map(CqlIdentifier::asInternal).toList())
                .map(nearest -> "; did you mean " + asWritten(nearest) + "?")
                .orElse("");
    }

    private static String asWritten(String name) {
        String cql = CqlIdentifier.fromInternal(name).asCql(true);
        return cql.equals(name) ? cql : cql + ", with the double quotes";
    }
}
