// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads a document in YAML 1.2, of which JSON is a part, within limits of length and depth. */
final class DocumentReader {
    /** More than a definition needs; large tables have keys of their own. */
    private static final int LONGEST = 256 * 1024;

    private static final int DEEPEST = 60;

    private DocumentReader() {}

    /** @throws DefinitionException if it is none */
    static Node read(String document) {
        if (document.length() > LONGEST) {
            throw new DefinitionException(
                    0, 0, "The definition has more than 256 KiB. Move tables into keys of their own: from: <name>");
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel("definition")
                .setCodePointLimit(LONGEST)
                .setMaxAliasesForCollections(50)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            Parser parser = new Shallow(new ParserImpl(settings, new StreamReader(settings, document)));
            return new Composer(settings, parser)
                    .getSingleNode()
                    .orElseThrow(() -> new DefinitionException(
                            0, 0, "The definition is empty. Write streams: and below it a stream"));
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            throw problem(mark, "This is not YAML: " + e.getProblem() + ". Check indents, colons and quotes");
        } catch (YamlEngineException e) {
            throw problem(null, "This is not YAML: " + e.getMessage());
        }
    }

    private static DefinitionException problem(Mark mark, String problem) {
        return new DefinitionException(mark == null ? 0 : mark.getLine(), mark == null ? 0 : mark.getColumn(), problem);
    }

    /** Refuses what is too deep before the composer, which calls itself for each level, gets there. */
    private static final class Shallow implements Parser {
        private final Parser parser;
        private int depth;

        private Shallow(Parser parser) {
            this.parser = parser;
        }

        @Override
        public boolean checkEvent(Event.ID id) {
            return parser.checkEvent(id);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public Event next() {
            Event event = parser.next();
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // Scalars, aliases and the document itself are no level.
                }
            }
            if (depth > DEEPEST) {
                throw problem(event.getStartMark().orElse(null), "Nested too deep. Use fewer levels");
            }
            return event;
        }
    }
}
