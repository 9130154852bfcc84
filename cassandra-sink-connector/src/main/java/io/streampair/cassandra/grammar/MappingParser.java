// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.cassandra.grammar.Assignment.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses a mapping. */
final class MappingParser {
    static final String TTL = "__ttl";
    static final String TIMESTAMP = "__timestamp";

    private final Scanner scanner;
    private final SourceParser sources;
    private final List<Assignment> assignments = new ArrayList<>();
    private final Set<String> columns = new HashSet<>();
    private Wildcard wildcard;
    private Source ttl;
    private Source timestamp;

    MappingParser(String text) {
        this.scanner = new Scanner(text);
        this.sources = new SourceParser(scanner);
    }

    Mapping mapping() {
        scanner.skipSpace();
        if (scanner.isAtEnd()) {
            wildcard = Wildcard.ALL;
        }
        while (!scanner.isAtEnd()) {
            entry();
            separator();
        }
        return new Mapping(
                assignments, Optional.ofNullable(wildcard), Optional.ofNullable(ttl), Optional.ofNullable(timestamp));
    }

    private void separator() {
        boolean isNewLine = scanner.skipSpace();
        if (scanner.accept(',')) {
            scanner.skipSpace();
            if (scanner.isAtEnd()) {
                throw scanner.error("nothing follows the comma; write column=source or remove the comma");
            }
        } else if (!isNewLine && !scanner.isAtEnd()) {
            throw scanner.error("expected a comma between two entries; put names with characters other than "
                    + "letters, digits, - and _ in double quotes");
        }
    }

    private void entry() {
        int start = scanner.position();
        if (scanner.accept('*')) {
            wildcard(start);
            return;
        }
        ColumnName column = column();
        scanner.skipSpace();
        Operation operation = operation(column);
        scanner.skipSpace();
        int sourceStart = scanner.position();
        Source source = sources.source();
        if (isPseudo(column)) {
            setPseudo(column, operation, source, start);
        } else if (!columns.add(column.text())) {
            throw scanner.error(start, "column " + column + " is mapped twice");
        } else if (operation != Operation.SET && source.equals(new Source.Literal(null))) {
            throw scanner.error(sourceStart, "cannot add or remove null");
        } else {
            assignments.add(new Assignment(column, operation, source));
        }
    }

    private ColumnName column() {
        int start = scanner.position();
        boolean isQuoted = scanner.isNext('"');
        String name = isQuoted ? scanner.quoted('"') : scanner.take(MappingParser::isOfName);
        if (name.isEmpty()) {
            throw scanner.error(
                    start,
                    "expected a column name; put names with characters other than letters, digits and _ in "
                            + "double quotes");
        }
        return new ColumnName(name, isQuoted);
    }

    private static boolean isOfName(int c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private Operation operation(ColumnName column) {
        for (Operation operation : Operation.values()) {
            if (scanner.accept(operation.toString())) {
                return operation;
            }
        }
        throw scanner.error("expected = after " + column + "; write column=source");
    }

    private static boolean isPseudo(ColumnName column) {
        return !column.isQuoted() && (column.text().equals(TTL) || column.text().equals(TIMESTAMP));
    }

    private void setPseudo(ColumnName column, Operation operation, Source source, int start) {
        boolean isTtl = column.text().equals(TTL);
        if ((isTtl ? ttl : timestamp) != null) {
            throw scanner.error(start, column + " is mapped twice");
        }
        if (operation != Operation.SET) {
            throw scanner.error(start, column + " can only be set; write " + column + "=" + source);
        }
        if (isTtl) {
            ttl = source;
        } else {
            timestamp = source;
        }
    }

    private void wildcard(int start) {
        if (wildcard != null) {
            throw scanner.error(start, "* is mapped twice");
        }
        wildcard = Wildcard.ALL;
        // A new line begins the next entry.
        if (scanner.isNext(c -> c == '=' || c == ' ' || c == '\t')) {
            scanner.take(c -> c == ' ' || c == '\t');
            if (scanner.accept('=')) {
                scanner.skipSpace();
                wildcard = wildcardSource();
            }
        }
    }

    private Wildcard wildcardSource() {
        if (scanner.accept("value.*") || scanner.accept("*")) {
            return Wildcard.ALL;
        }
        if (scanner.accept("key.*")) {
            return new Wildcard(true, List.of());
        }
        boolean isList = scanner.accept('[');
        List<ColumnName> except = new ArrayList<>();
        do {
            scanner.skipSpace();
            scanner.expect('-', "expected *, value.*, key.* or the columns to leave out after *=, as in *=[-a, -b]");
            except.add(column());
            if (!isList) {
                break;
            }
            scanner.skipSpace();
        } while (scanner.accept(','));
        if (isList) {
            scanner.expect(']', "expected ]");
        }
        return new Wildcard(false, List.copyOf(except));
    }
}
