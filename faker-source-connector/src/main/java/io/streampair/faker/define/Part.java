// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.InvalidExpressionException;
import io.streampair.faker.time.InvalidTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of a document: a map, a list or a scalar, with its place. */
final class Part {
    /** With aliases a part may be deeper than the document. */
    private static final int DEEPEST = 60;

    /** Only aliases of aliases have more parts than a document of the greatest length. */
    private static final int MOST_PARTS = 300_000;

    private final Node node;
    private final String document;
    private final String setting;
    private final int depth;
    private final AtomicInteger parts;
    private Map<String, Node> keys;

    private Part(Node node, String document, String setting, int depth, AtomicInteger parts) {
        this.node = node;
        this.document = document;
        this.setting = setting;
        this.depth = depth;
        this.parts = parts;
    }

    /**
     * Reads a document in YAML 1.2, of which JSON is a part.
     *
     * @throws DefinitionException if it is none
     */
    static Part read(String document) {
        return read(document, null);
    }

    /**
     * Reads the value of a setting that replaces a part of a document.
     *
     * @throws DefinitionException if it is not YAML
     */
    static Part ofSetting(String setting, String value) {
        try {
            return read(value, setting);
        } catch (DefinitionException e) {
            throw new DefinitionException(setting, e.getMessage());
        }
    }

    private static Part read(String document, String setting) {
        return new Part(DocumentReader.read(document), document, setting, 0, new AtomicInteger());
    }

    private Part inner(Node of) {
        if (depth > DEEPEST) {
            throw problem("Nested too deep. Use fewer levels");
        }
        if (parts.incrementAndGet() > MOST_PARTS) {
            throw problem("The aliases repeat too much: the definition has more than 300,000 parts with them. Use"
                    + " fewer aliases");
        }
        return new Part(of, document, setting, depth + 1, parts);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isNull() {
        return node instanceof ScalarNode && Tag.NULL.equals(node.getTag());
    }

    /** The tag of a scalar by YAML's rules; of a quoted one that of texts. */
    Tag tag() {
        return node.getTag();
    }

    /** The text of a scalar. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("Expected a text or number here, not a " + (isMap() ? "map" : "list"));
        }
        if (isNull()) {
            throw problem("There is no value. In YAML a # after a space begins a comment, and null is no value: put"
                    + " the text in quotes");
        }
        return scalar.getValue();
    }

    /** The entries of a map, in order. */
    Map<String, Part> map(String expected) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("Expected " + expected);
        }
        Map<String, Part> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Part key = inner(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw key.problem("A key must be a text");
            }
            if (entries.put(name.getValue(), inner(tuple.getValueNode())) != null) {
                throw key.problem("The key '" + name.getValue() + "' occurs twice. Remove one");
            }
        }
        return entries;
    }

    /** Where a key of this map is. */
    Part keyPart(String key) {
        if (keys == null) {
            keys = new HashMap<>();
            for (NodeTuple tuple : ((MappingNode) node).getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    keys.putIfAbsent(name.getValue(), name);
                }
            }
        }
        return keys.containsKey(key) ? inner(keys.get(key)) : this;
    }

    /** The elements of a list. */
    List<Part> list(String expected) {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("Expected " + expected);
        }
        List<Part> elements = new ArrayList<>();
        sequence.getValue().forEach(each -> elements.add(inner(each)));
        return elements;
    }

    DefinitionException problem(String problem) {
        if (setting != null) {
            return new DefinitionException(setting, problem);
        }
        Mark mark = node.getStartMark().orElse(null);
        return mark == null
                ? new DefinitionException(0, 0, problem)
                : new DefinitionException(mark.getLine(), mark.getColumn(), problem);
    }

    /** What is wrong with an expression in this text, at its place in the document. */
    DefinitionException problem(InvalidExpressionException e) {
        String message = e.getMessage();
        String hint = message.contains(" is missing\n") && isFollowedByComment()
                ? "\n  In YAML a # after a space begins a comment: put the whole expression in quotes"
                : "";
        return isOneLine()
                ? at(e.position(), message.substring(message.indexOf(": ") + 2) + hint)
                : problem("The expression is wrong " + message + hint);
    }

    /** What is wrong with a time in this text, at its place in the document. */
    DefinitionException problem(InvalidTimeException e) {
        return isOneLine() && setting == null ? at(e.position(), e.problem()) : problem(e.problem());
    }

    private DefinitionException at(int position, String problem) {
        Mark mark = node.getStartMark().orElseThrow();
        int quote = ((ScalarNode) node).getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        return new DefinitionException(mark.getLine(), mark.getColumn() + quote + position, problem);
    }

    /** Whether a place in its text is a place in its line of the document. */
    private boolean isOneLine() {
        if (!(node instanceof ScalarNode scalar)
                || node.getStartMark().isEmpty()
                || node.getEndMark().isEmpty()) {
            return false;
        }
        ScalarStyle style = scalar.getScalarStyle();
        return node.getStartMark().get().getLine() == node.getEndMark().get().getLine()
                && style != ScalarStyle.LITERAL
                && style != ScalarStyle.FOLDED;
    }

    private boolean isFollowedByComment() {
        int end = node.getEndMark().map(Mark::getIndex).orElse(document.length());
        String rest = document.substring(Math.min(end, document.length()));
        return rest.stripLeading().startsWith("#") && !rest.startsWith("\n");
    }
}
