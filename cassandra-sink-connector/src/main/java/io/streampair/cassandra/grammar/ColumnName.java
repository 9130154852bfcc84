// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * A column name as the user writes it. In double quotes it is exact. Unquoted it is the column of exactly that name
 * if there is one, and else the one in lower case, as in CQL.
 *
 * @param text the name without quotes
 * @param isQuoted whether it was in double quotes
 */
public record ColumnName(String text, boolean isQuoted) {
    /** Finds the column among those of a table; empty if there is none. */
    public Optional<CqlIdentifier> in(Collection<CqlIdentifier> columns) {
        CqlIdentifier exact = CqlIdentifier.fromInternal(text);
        if (isQuoted || columns.contains(exact)) {
            return Optional.of(exact).filter(columns::contains);
        }
        return Optional.of(folded()).filter(columns::contains);
    }

    /** The column name by CQL's rules alone: unquoted names in lower case. */
    public CqlIdentifier folded() {
        return CqlIdentifier.fromInternal(isQuoted ? text : text.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
