// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.cassandra.grammar.Assignment.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Parses a mapping. */
final class MappingParser {
    static final String TTL = "__ttl";
    static final String EXPIRES = "__expires";
    static final String TIMESTAMP = "__timestamp";

    private static final Set<String> PSEUDO = Set.of(TTL, EXPIRES, TIMESTAMP);

    private final Scanner scanner;
    private final Supplier<Source> sources;
    private final List<Assignment> assignments = new ArrayList<>();
    private final Set<String> columns = new HashSet<>();
    private Wildcard wildcard;

    /** The sources of pseudo-columns. */
    private final Map<String, Source> pseudo = new HashMap<>();

    MappingParser(String text) {
        this.scanner = new Scanner(text);
        this.sources = new ExpressionParser(scanner, new SourceParser(scanner))::source;
    }

    /** Without expressions. */
    MappingParser(Scanner scanner, SourceParser sources) {
        this.scanner = scanner;
        this.sources = sources::plain;
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
                assignments,
                Optional.ofNullable(wildcard),
                Optional.ofNullable(pseudo.get(TTL)),
                Optional.ofNullable(pseudo.get(EXPIRES)),
                Optional.ofNullable(pseudo.get(TIMESTAMP)));
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
        Source source = sources.get();
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
        return !column.isQuoted() && PSEUDO.contains(column.text());
    }

    private void setPseudo(ColumnName column, Operation operation, Source source, int start) {
        if (pseudo.containsKey(column.text())) {
            throw scanner.error(start, column + " is mapped twice");
        }
        if (operation != Operation.SET) {
            throw scanner.error(start, column + " can only be set; write " + column + "=" + source);
        }
        pseudo.put(column.text(), source);
        if (pseudo.containsKey(TTL) && pseudo.containsKey(EXPIRES)) {
            throw scanner.error(start, "a row expires by " + TTL + " or by " + EXPIRES + "; map one of them");
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
        if (scanner.accept("item.*")) {
            return Wildcard.OF_ITEM;
        }
        boolean isList = scanner.accept('[');
        List<ColumnName> except = new ArrayList<>();
        do {
            scanner.skipSpace();
            scanner.expect(
                    '-', "expected *, value.*, item.*, key.* or the columns to leave out after *=, as in *=[-a, -b]");
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
