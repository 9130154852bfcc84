// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.config.Validators;
import io.streampair.faker.life.Life;
import io.streampair.faker.life.LifeStream;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.time.Births;
import io.streampair.faker.time.InvalidTimeException;
import io.streampair.faker.time.Peak;
import io.streampair.faker.time.Rate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads the streams of a document, without their fields. */
final class StreamReader {
    private static final List<String> KEYS =
            List.of("topic", "initial", "arrive", "count", "key", "timestamp", "fields", "life", "emit");
    private static final List<String> ARRIVE = List.of("rate", "swing", "period", "peak");
    private static final int MOST_STREAMS = 100;

    private final WorldContext context;
    private final long seed;
    private final long startMicros;
    private final long beganMicros;

    StreamReader(WorldContext context, long seed, long startMicros, long beganMicros) {
        this.context = context;
        this.seed = seed;
        this.startMicros = startMicros;
        this.beganMicros = beganMicros;
    }

    /** Adds the streams to the context. */
    void read(Part streams) {
        Map<String, Part> named = streams.map("the names of streams, each with its keys");
        if (named.isEmpty() || named.size() > MOST_STREAMS) {
            throw streams.problem("There must be 1 to " + MOST_STREAMS + " streams");
        }
        named.forEach((name, part) -> {
            if (!Validators.isName(name)) {
                throw streams.keyPart(name).problem("A name of a stream has letters, digits and _ only");
            }
            context.streams().put(name, stream(name, new Section(part, "a stream", KEYS)));
        });
    }

    private StreamDefinition stream(String name, Section stream) {
        String topic = stream.text("topic", name);
        if (!Validators.isTopic(topic)) {
            throw stream.get("topic").problem("A topic has 1 to 249 letters, digits, dots, underscores and hyphens");
        }
        long bits = SplitMix.mixAt(seed, 1) ^ SplitMix.hash(name);
        StreamLife life = stream.has("life") ? LifeReader.read(stream.get("life")) : StreamLife.plain();
        Births births = births(stream, bits, life);
        LifeStream entities = new LifeStream(context.streams().size(), births, life.life());
        Part fields = stream.required("fields", "Name at least one field there");
        return new StreamDefinition(
                name,
                stream.part(),
                topic,
                stream.texts("key"),
                timestamp(stream),
                entities,
                stream.has("arrive") ? arrivals(stream.get("arrive")) : null,
                stream.get("emit"),
                FrameCompiler.ofStream(
                        context,
                        name,
                        entities,
                        life,
                        bits,
                        fields,
                        fields.map("the fields, each with its expression")));
    }

    private Part timestamp(Section stream) {
        if (stream.has("timestamp") && startMicros < 0) {
            throw stream.keyPart("timestamp")
                    .problem("Kafka accepts no timestamp before 1970. Set a later start, or remove timestamp");
        }
        return stream.get("timestamp");
    }

    private Births births(Section stream, long bits, StreamLife life) {
        long initial = stream.whole("initial", 0, Integer.MAX_VALUE, 0);
        long count = stream.whole("count", 1, 1L << 62, Long.MAX_VALUE);
        ArrivalRule arrivals = stream.has("arrive") ? arrivals(stream.get("arrive")) : null;
        if (initial == 0 && arrivals == null) {
            throw stream.part().problem("Nobody is ever born. Set initial: 1000, arrive: 5/s, or both");
        }
        if (life.life().window() == Life.ENDLESS && arrivals != null && count == Long.MAX_VALUE) {
            throw stream.keyPart("arrive")
                    .problem(
                            "Lives without end that keep arriving would become more and more. Set count, or remove arrive");
        }
        return Births.of(bits, beganMicros, initial, arrivals, count);
    }

    private ArrivalRule arrivals(Part arrive) {
        if (!arrive.isMap()) {
            return ArrivalRule.steady(rate(arrive));
        }
        Section section = new Section(arrive, "arrive", ARRIVE);
        Rate rate = rate(section.required("rate", "Write rate: 5/s"));
        if (!section.has("swing")) {
            for (String key : List.of("period", "peak")) {
                if (section.has(key)) {
                    throw section.keyPart(key)
                            .problem("Without a swing the rate is always the same. Set swing: 0.8, or" + " remove "
                                    + key);
                }
            }
            return ArrivalRule.steady(rate);
        }
        double swing = section.number("swing", 0);
        long period = section.micros("period", 86_400_000_000L);
        if (!(swing >= 0 && swing <= 1)) {
            throw section.get("swing").problem("Expected a swing from 0 to 1");
        }
        if (period < ArrivalRule.SHORTEST_PERIOD) {
            throw section.get("period").problem("Expected a period of at least 1s");
        }
        return new ArrivalRule(rate, swing, period, peak(section));
    }

    private long peak(Section section) {
        if (!section.has("peak")) {
            return startMicros;
        }
        try {
            Instant start = Instant.ofEpochSecond(Math.floorDiv(startMicros, 1_000_000L));
            return Peak.micros(section.get("peak").text(), context.zone(), start);
        } catch (InvalidTimeException e) {
            throw section.get("peak").problem(e);
        }
    }

    private static Rate rate(Part rate) {
        try {
            return Rate.parse(rate.text());
        } catch (InvalidTimeException e) {
            throw rate.problem(e);
        }
    }
}
