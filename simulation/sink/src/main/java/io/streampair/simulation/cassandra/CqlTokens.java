// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a CQL statement, read from left to right. */
final class CqlTokens {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_]*|:[A-Za-z_]+|[0-9]+|\\S");

    private final String cql;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    CqlTokens(String cql) {
        this.cql = cql;
        Matcher matcher = TOKEN.matcher(cql);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    boolean isAtEnd() {
        return next == tokens.size();
    }

    String take() {
        return tokens.get(next++);
    }

    /** Whether the next token is this word or sign; takes it if so. */
    boolean takes(String expected) {
        if (!isAtEnd() && tokens.get(next).equalsIgnoreCase(expected)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String... expected) {
        for (String each : expected) {
            if (!takes(each)) {
                throw new IllegalArgumentException("Expected " + each + " at token " + next + " of " + cql);
            }
        }
    }

    /** A name, folded to lower case unless it is in double quotes. */
    String name() {
        String token = take();
        return token.startsWith("\"")
                ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
                : token.toLowerCase(Locale.ROOT);
    }

    /** The name of a table with its keyspace. */
    String tableName() {
        String keyspace = name();
        expect(".");
        return keyspace + "." + name();
    }

    /** The text of a type, with what is in its angle brackets. */
    String type() {
        StringBuilder type = new StringBuilder(take());
        int depth = 0;
        while (!isAtEnd() && (depth > 0 || tokens.get(next).equals("<"))) {
            String token = take();
            depth += token.equals("<") ? 1 : token.equals(">") ? -1 : 0;
            type.append(token);
        }
        return type.toString();
    }

    /** A variable: a question mark, or a name behind a colon. */
    void variable() {
        String token = take();
        if (!token.equals("?") && !token.startsWith(":")) {
            throw new IllegalArgumentException("Only variables are written, but found " + token + " in " + cql);
        }
    }
}
