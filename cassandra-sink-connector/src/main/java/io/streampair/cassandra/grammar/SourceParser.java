// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.cassandra.grammar.Source.Element;
import io.streampair.cassandra.grammar.Source.Function;
import io.streampair.cassandra.grammar.Source.Literal;
import io.streampair.cassandra.grammar.Source.Metadata;
import io.streampair.cassandra.value.FieldPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Parses a plain source: a part of the record, a literal or a function without arguments. */
final class SourceParser {
    /** The characters, besides white space, that end an unquoted name. */
    private static final String DELIMITERS = ".,=[](){}\"'*;|";

    /** The exponent is limited to what every decimal column accepts. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,6})?");

    private static final int DIGITS_OF_ANY_LONG = 18;

    private static final Map<String, Source> CONSTANTS = Map.of(
            "topic", Metadata.TOPIC,
            "partition", Metadata.PARTITION,
            "offset", Metadata.OFFSET,
            "timestamp", Metadata.TIMESTAMP,
            "item_index", Element.INDEX,
            "true", new Literal(true),
            "false", new Literal(false),
            "null", new Literal(null),
            "now()", Function.NOW,
            "uuid()", Function.UUID);

    private final Scanner scanner;

    SourceParser(Scanner scanner) {
        this.scanner = scanner;
    }

    Source plain() {
        if (scanner.isNext('"')) {
            return quoted();
        }
        return isLiteral() ? literal() : named();
    }

    private boolean isLiteral() {
        return scanner.isNext(c -> c == '\'' || c == '-' || isDigit(c));
    }

    /** @throws IllegalArgumentException if what follows is not a text, number, true, false or null */
    Literal literal() {
        int start = scanner.position();
        if (scanner.isNext('\'')) {
            return new Literal(scanner.quoted('\''));
        }
        if (isLiteral()) {
            return new Literal(number());
        }
        if (CONSTANTS.get(word()) instanceof Literal literal) {
            return literal;
        }
        throw scanner.error(start, "expected a literal: a number, true, false, null or text in single quotes");
    }

    private Number number() {
        int start = scanner.position();
        String text = scanner.take(c -> isDigit(c) || "+-.eE".indexOf(c) >= 0);
        if (!NUMBER.matcher(text).matches()) {
            throw scanner.error(start, "'" + text + "' is not a number");
        }
        BigDecimal decimal = new BigDecimal(text);
        boolean isLong = decimal.scale() == 0 && decimal.precision() <= DIGITS_OF_ANY_LONG;
        return isLong ? (Number) decimal.longValueExact() : decimal;
    }

    /** A whole source in double quotes; all after the first dot is the name of one field. */
    private Source quoted() {
        int start = scanner.position();
        String text = scanner.quoted('"');
        try {
            return quoted(text);
        } catch (IllegalArgumentException e) {
            throw scanner.error(start, e.getMessage());
        }
    }

    /** @throws IllegalArgumentException if it is none */
    static Source quoted(String text) {
        int dot = text.indexOf('.');
        String root = dot < 0 ? text : text.substring(0, dot);
        FieldPath path = dot < 0 ? FieldPath.whole() : FieldPath.of(text.substring(dot + 1));
        if (root.equals("value")) {
            return new Source.Value(path);
        }
        if (root.equals("key")) {
            return new Source.Key(path);
        }
        if (root.equals("item")) {
            return new Source.Item(path);
        }
        if (root.equals("envelope")) {
            return new Source.Envelope(path);
        }
        if (root.equals("header") && dot >= 0) {
            return new Source.Header(text.substring(dot + 1), FieldPath.whole());
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is not a source; in double quotes it must begin with value., key. or "
                        + "header.. Put text in single quotes");
    }

    private Source named() {
        int start = scanner.position();
        String word = word();
        if (scanner.accept('(')) {
            scanner.skipSpace();
            scanner.expect(')', "expected ); functions take no arguments");
            word += "()";
        }
        if (CONSTANTS.containsKey(word)) {
            if (scanner.isNext(c -> c == '.' || c == '[')) {
                throw scanner.error(start, word + " has no fields");
            }
            return CONSTANTS.get(word);
        }
        return switch (word) {
            case "value" -> new Source.Value(new FieldPath(steps()));
            case "key" -> new Source.Key(new FieldPath(steps()));
            case "item" -> new Source.Item(new FieldPath(steps()));
            case "envelope" -> new Source.Envelope(new FieldPath(steps()));
            case "header" -> header(start);
            case "" -> throw scanner.error(start, "expected a source: " + choices());
            default -> throw scanner.error(start, "'" + word + "' is not a source; write " + choices());
        };
    }

    private static String choices() {
        return "value, key, header.NAME, topic, partition, offset, timestamp, now(), uuid(), a number, true, "
                + "false, null or 'text'";
    }

    private Source header(int start) {
        if (!scanner.accept('.')) {
            throw scanner.error(start, "the header's name is missing; write header.NAME");
        }
        StringBuilder name = new StringBuilder(name());
        while (scanner.accept('.')) {
            name.append('.').append(name());
        }
        return new Source.Header(name.toString(), new FieldPath(steps()));
    }

    private List<FieldPath.Step> steps() {
        List<FieldPath.Step> steps = new ArrayList<>();
        while (true) {
            if (scanner.accept('.')) {
                steps.add(new FieldPath.Name(name(), false));
            } else if (scanner.accept('[')) {
                steps.add(bracketed());
                scanner.expect(']', "expected ]");
            } else {
                return steps;
            }
        }
    }

    private String name() {
        if (scanner.isNext('"')) {
            return scanner.quoted('"');
        }
        String name = word();
        if (name.isEmpty()) {
            throw scanner.error("expected a field name");
        }
        return name;
    }

    private FieldPath.Step bracketed() {
        int start = scanner.position();
        if (scanner.isNext('"') || scanner.isNext('\'')) {
            return new FieldPath.Name(scanner.quoted(scanner.isNext('"') ? '"' : '\''), false);
        }
        String digits = scanner.take(SourceParser::isDigit);
        try {
            return new FieldPath.Index(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            throw scanner.error(start, "expected an element's index (from 0) or a map's key in quotes in the brackets");
        }
    }

    private String word() {
        return scanner.take(c -> !Character.isWhitespace(c) && DELIMITERS.indexOf(c) < 0);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
