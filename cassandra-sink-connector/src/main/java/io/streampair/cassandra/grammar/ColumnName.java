// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * A column as a user names it. In double quotes it is the column of just that name. Without, it is the column of just that
 * name too if there is one, and else the one in lower case, as in CQL.
 *
 * @param text the name, without quotes
 * @param isQuoted whether it was in double quotes
 */
public record ColumnName(String text, boolean isQuoted) {
    /** The column that is meant; empty if it is none of these. */
    public Optional<CqlIdentifier> in(Collection<CqlIdentifier> columns) {
        CqlIdentifier exact = CqlIdentifier.fromInternal(text);
        if (isQuoted || columns.contains(exact)) {
            return Optional.of(exact).filter(columns::contains);
        }
        return Optional.of(folded()).filter(columns::contains);
    }

    /** The column that is meant for all that the name alone tells. */
    public CqlIdentifier folded() {
        return CqlIdentifier.fromInternal(isQuoted ? text : text.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
