// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.config.Suggestions;
import io.streampair.faker.config.Validators;
import io.streampair.faker.life.LifeStream;
import io.streampair.faker.world.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiles the fields of a stream, or of a struct within, each before those that use it. */
final class FrameCompiler {
    private static final int MOST_FIELDS = 500;
    private static final int MOST_PROBLEMS = 20;
    private static final long MOST_ELEMENTS = 100_000;

    private final WorldContext context;
    private final String name;
    private final FrameCompiler outer;
    private final long seriesBits;
    private final Part place;
    private final StreamLife life;
    private final Map<String, Part> parts;
    private final List<String> names;
    private final Frame frame;
    private final Map<String, CompiledField> compiled = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final Map<String, DefinitionException> failed = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private long copies = 1;
    private long elements;
    private ElementNames each;

    private FrameCompiler(
            WorldContext context,
            String name,
            FrameCompiler outer,
            LifeStream entities,
            StreamLife life,
            long seriesBits,
            Part place,
            Map<String, Part> parts) {
        this.context = context;
        this.name = name;
        this.outer = outer;
        this.life = life;
        this.seriesBits = seriesBits;
        this.place = place;
        this.parts = parts;
        this.names = List.copyOf(parts.keySet());
        this.frame = new Frame(
                outer == null ? name : outer.frame.name() + "." + name,
                names,
                entities,
                context.random(),
                context.effort());
        checkNames();
    }

    /**
     * The fields of a stream.
     *
     * @param seriesBits the bits of the stream, which all its walks share
     * @param place where the fields are defined
     */
    static FrameCompiler ofStream(
            WorldContext context,
            String name,
            LifeStream entities,
            StreamLife life,
            long seriesBits,
            Part place,
            Map<String, Part> parts) {
        FrameCompiler frame = new FrameCompiler(context, name, null, entities, life, seriesBits, place, parts);
        for (Map.Entry<String, Map<Integer, Part>> set : life.sets().entrySet()) {
            if (!frame.has(set.getKey())) {
                throw set.getValue()
                        .values()
                        .iterator()
                        .next()
                        .problem(Suggestions.problem(
                                "The stream '" + name + "' has no field '" + set.getKey() + "'",
                                Suggestions.didYouMean(set.getKey(), frame.names),
                                "Define it, such as " + set.getKey() + ": {type: string}"));
            }
        }
        return frame;
    }

    /** Fields within a field, or of an output, which see those around them. */
    FrameCompiler within(String field, Part inner, Map<String, Part> innerParts) {
        FrameCompiler within = new FrameCompiler(context, field, this, null, life, seriesBits, inner, innerParts);
        within.copies = copies;
        return within;
    }

    /**
     * The element of an array.
     *
     * @param most how many elements the array has at most
     * @throws DefinitionException if a record would get too many elements, arrays in arrays included
     */
    FrameCompiler element(String field, Part array, Part of, int most) {
        FrameCompiler element = within(field, array, Map.of("of", of));
        element.copies = copies * most;
        root().elements += element.copies;
        if (root().elements > MOST_ELEMENTS) {
            throw array.problem("A record may have " + root().elements
                    + " elements of arrays, nested ones included; at most 100,000 are allowed. Use fewer");
        }
        return element;
    }

    private void checkNames() {
        if (names.isEmpty() || names.size() > MOST_FIELDS) {
            throw place.problem("There must be 1 to " + MOST_FIELDS + " fields");
        }
        for (String field : names) {
            if (!Validators.isName(field)) {
                if (parts.get(field).isNull()) {
                    throw place.keyPart(field)
                            .problem(
                                    "'" + field + "' is no field. A comma ends a value within braces: put an expression"
                                            + " with commas in quotes, or on a line of its own");
                }
                throw place.keyPart(field)
                        .problem("The name of the field '" + field
                                + "' must have letters, digits and _ only, and not begin with a digit");
            }
        }
    }

    WorldContext context() {
        return context;
    }

    String name() {
        return name;
    }

    /** What an output gives a record each; null outside of one, or if it gives whole rows. */
    ElementNames each() {
        return each != null || outer == null ? each : outer.each();
    }

    /** As {@link #within}, of an output for the elements of an array. */
    FrameCompiler withinFor(ElementNames element, String topic, Part inner, Map<String, Part> innerParts) {
        FrameCompiler within = within(topic, inner, innerParts);
        within.each = element;
        return within;
    }

    FrameCompiler outer() {
        return outer;
    }

    /** The life of the stream. */
    StreamLife life() {
        return life;
    }

    /** The fields of the stream. */
    FrameCompiler root() {
        return outer == null ? this : outer.root();
    }

    long seriesBits() {
        return seriesBits;
    }

    Frame frame() {
        return frame;
    }

    /** The names of the fields, in their order. */
    List<String> names() {
        return names;
    }

    /** Where a field is defined. */
    Part part(String field) {
        return parts.get(field);
    }

    boolean has(String field) {
        return parts.containsKey(field);
    }

    /** Where the values of a field that is compiled come from. */
    Origin origin(String field) {
        return origins.get(field);
    }

    /** Compiles the fields, and returns what is wrong with them, as far as somebody wants to read on. */
    List<DefinitionException> compile() {
        List<DefinitionException> problems = new ArrayList<>();
        for (String field : names) {
            if (problems.size() == MOST_PROBLEMS) {
                break;
            }
            try {
                field(field);
            } catch (DefinitionException e) {
                problems.add(e);
            }
        }
        return problems;
    }

    /**
     * A field, which is compiled now if it is not yet.
     *
     * @throws DefinitionException if it is wrong, or needs itself
     */
    CompiledField field(String field) {
        CompiledField done = compiled.get(field);
        if (done != null) {
            context.nesting().uses(levels.get(field));
            return done;
        }
        if (failed.containsKey(field)) {
            throw failed.get(field);
        }
        if (!waiting.add(field)) {
            throw place.keyPart(field)
                    .problem("The field '" + field + "' needs itself, through other fields or references. Break the"
                            + " circle");
        }
        try {
            int index = names.indexOf(field);
            CompiledField made = context.nesting()
                    .within(
                            1,
                            place.keyPart(field),
                            () -> new FieldCompiler(this, field, index).compile(parts.get(field)));
            compiled.put(field, made);
            levels.put(field, context.nesting().last());
            origins.put(field, Origin.of(this, field));
            return made;
        } catch (DefinitionException e) {
            failed.put(field, e);
            throw e;
        } finally {
            waiting.remove(field);
        }
    }
}
