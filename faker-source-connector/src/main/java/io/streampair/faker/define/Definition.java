// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.config.Locales;
import io.streampair.faker.life.Cut;
import io.streampair.faker.rate.Pace;
import io.streampair.faker.time.Births;
import io.streampair.faker.time.Durations;
import io.streampair.faker.time.InvalidTimeException;
import io.streampair.faker.world.PlainCut;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A document that defines streams, read and checked. */
public final class Definition {
    private static final List<String> KEYS =
            List.of("seed", "locale", "zone", "start", "began", "end", "pace", "tables", "streams");
    private static final int MOST_PROBLEMS = 20;
    private static final long MOST_COUNTED = 100_000_000;
    private static final String DEFAULT_START = "2026-01-01T00:00:00Z";

    private final Section section;
    private final long startMicros;
    private final long beganMicros;
    private final Pace pace;
    private final List<DefinedStream> streams = new ArrayList<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private Cut end = Cut.NONE;
    private long records;

    private Definition(Section section) {
        this.section = section;
        this.startMicros = instant("start", section.text("start", DEFAULT_START));
        this.beganMicros = began();
        this.pace = section.has("pace") ? Pace.parse(section.get("pace").text()) : Pace.REAL;
        if (pace == null) {
            throw section.get("pace").problem("Expected a pace such as 1x or 60x, or live or max");
        }
    }

    /**
     * Reads a document. The result has its {@link #problems}; with some of them, the streams must not be used.
     *
     * @param tables the texts of tables that the document may name
     * @param settings values of settings of the connector, which replace those of the document's keys
     * @throws DefinitionException if the document is none
     */
    public static Definition read(String document, Map<String, String> tables, Map<String, String> settings) {
        Section section = new Section(Part.read(document), "a definition", KEYS);
        Definition definition = new Definition(section.replacing("definition.", settings));
        definition.compile(tables);
        return definition;
    }

    private void compile(Map<String, String> tables) {
        WorldContext context = new WorldContext(locale(), zone(), new TableReader(tables).read(section.get("tables")));
        long seed = section.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0);
        new StreamReader(context, seed, startMicros, beganMicros)
                .read(section.required("streams", "Name at least one stream there"));
        end = end(context);
        for (StreamDefinition stream : context.streams().values()) {
            if (problems.size() >= MOST_PROBLEMS) {
                break;
            }
            List<DefinitionException> wrong = stream.fields().compile();
            wrong.forEach(each -> problems.add(each.getMessage()));
            if (wrong.isEmpty()) {
                try {
                    streams.add(DefinedStream.of(stream));
                } catch (DefinitionException e) {
                    problems.add(e.getMessage());
                }
            }
        }
    }

    private long began() {
        long began = section.has("began") ? instant("began", section.text("began", "")) : startMicros;
        if (began > startMicros) {
            throw section.get("began").problem("The world must begin at its start or before");
        }
        return began;
    }

    private Locale locale() {
        Part locale = section.get("locale");
        Locale found = locale == null ? Locale.ENGLISH : Locales.find(locale.text());
        if (found == null) {
            throw locale.problem(
                    "Datafaker has no texts in the locale '" + locale.text() + "'. Use another, such as de");
        }
        return found;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(section.text("zone", "UTC"));
        } catch (DateTimeException e) {
            throw section.get("zone").problem("Expected a time zone such as Europe/Berlin or +01:00");
        }
    }

    private Cut end(WorldContext context) {
        Part part = section.get("end");
        if (part == null) {
            return Cut.NONE;
        }
        if (part.isMap()) {
            Section counted = new Section(part, "end", List.of("records"));
            counted.required("records", "Write end: {records: 1000}");
            long number = counted.whole("records", 1, 1L << 61, 1);
            boolean isPlain = context.streams().values().stream().allMatch(StreamDefinition::isPlain);
            if (isPlain && beganMicros == startMicros) {
                List<Births> births = context.streams().values().stream()
                        .map(StreamDefinition::births)
                        .toList();
                return PlainCut.find(births, startMicros, Durations.LAST, number);
            }
            if (number > MOST_COUNTED) {
                throw part.problem(
                        "A world with lives cannot count more than " + MOST_COUNTED + " records. Use a time");
            }
            records = number;
            return Cut.NONE;
        }
        long micros;
        try {
            micros = Math.addExact(startMicros, Durations.micros(part.text()));
        } catch (InvalidTimeException | ArithmeticException e) {
            micros = instant("end", part.text());
        }
        if (micros <= startMicros) {
            throw part.problem("The end must be after the start");
        }
        return Cut.before(micros);
    }

    private long instant(String key, String text) {
        try {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
            if (micros > -Durations.LAST && micros < Durations.LAST) {
                return micros;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // The message below says it.
        }
        throw section.get(key)
                .problem("Expected an instant such as 2026-01-31T13:45:00Z"
                        + (key.equals("end") ? ", a duration such as 30d, or {records: 1000}" : ""));
    }

    /** When the world starts, in microseconds since 1970. */
    public long startMicros() {
        return startMicros;
    }

    /** When its births begin, in microseconds since 1970. */
    public long beganMicros() {
        return beganMicros;
    }

    /** The last record, unless {@link #records} is above 0. */
    public Cut end() {
        return end;
    }

    /** How many records of all streams there are, if they must be counted; else 0. */
    public long records() {
        return records;
    }

    public Pace pace() {
        return pace;
    }

    /** The streams, in their order. */
    public List<DefinedStream> streams() {
        return streams;
    }

    /** What is wrong, each with its line and column. */
    public Set<String> problems() {
        return problems;
    }
}
