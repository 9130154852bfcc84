// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.time.Births;
import io.streampair.faker.time.Durations;
import io.streampair.faker.time.Dwell;
import io.streampair.faker.time.Rate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A world with a stream of each kind, and ways to run it. */
final class SampleWorld {
    static final long START = 1_767_225_600_000_000L;
    static final long SECOND = 1_000_000;
    static final long DAY = 86_400 * SECOND;

    static final ArrivalRule ORDER_ARRIVALS = new ArrivalRule(Rate.parse("2/s"), 0.8, DAY, START + 19 * DAY / 24);

    private SampleWorld() {}

    /** Plain customers, orders with a life, devices that tick and are deleted, sessions that go round, more ticks. */
    static List<LifeStream> streams(long seed) {
        return List.of(
                new LifeStream(0, births(seed, 1000, "100/m", Long.MAX_VALUE), LifeCompiler.oneEvent()),
                orders(1, seed, "2/s"),
                new LifeStream(2, births(seed + 2, 100, null, 100), ticks("10s", "3s", 0.1)),
                sessions(3, seed),
                new LifeStream(4, births(seed + 4, 7, "1/h", 30), ticks("2us", "0s", 0.5)));
    }

    static LifeStream orders(int number, long seed, String rate) {
        ArrivalRule rule = new ArrivalRule(Rate.parse(rate), 0.8, DAY, START + 19 * DAY / 24);
        Births births = Births.of(seed + number, START, 50, rule, Long.MAX_VALUE);
        Life life = states(
                "1h",
                "EXPIRED",
                rule("CREATED", "exponential(1m)", "PAID", 92, "CANCELLED", 8),
                rule("PAID", "2m x 1.65", "SHIPPED", 1),
                rule("SHIPPED", "3m +- 30s", "DELIVERED", 1),
                rule("DELIVERED", "1m..70m", "RETURNED", 10, "end", 90),
                rule("RETURNED", null),
                new StateRule("CANCELLED", Map.of(), null, true),
                rule("EXPIRED", null));
        return new LifeStream(number, births, life);
    }

    private static LifeStream sessions(int number, long seed) {
        Births births = births(seed + number, 0, "1/s", 1000);
        Life life = states(
                "2h",
                null,
                rule("START", "1us", "VIEW", 1),
                rule("VIEW", "20s x 3.3", "VIEW", 80, "CART", 8, "END", 12),
                rule("CART", "exponential(30s)", "VIEW", 40, "END", 60),
                rule("END", null));
        return new LifeStream(number, births, life);
    }

    private static Births births(long bits, long initial, String rate, long most) {
        ArrivalRule rule = rate == null ? null : ArrivalRule.steady(Rate.parse(rate));
        return Births.of(bits, START, initial, rule, most);
    }

    static Life ticks(String every, String jitter, double delete) {
        return new LifeCompiler().ticks(Durations.micros(every), Durations.micros(jitter), delete);
    }

    static Life states(String atMost, String lastState, StateRule... rules) {
        LifeCompiler compiler = new LifeCompiler();
        Life life = compiler.states(List.of(rules), atMost == null ? 0 : Durations.micros(atMost), lastState);
        if (life == null) {
            throw new IllegalArgumentException(compiler.problems().toString());
        }
        return life;
    }

    static StateRule rule(String name, String after, Object... next) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < next.length; i += 2) {
            weights.put((String) next[i], ((Number) next[i + 1]).doubleValue());
        }
        return new StateRule(name, weights, after == null ? null : Dwell.parse(after), false);
    }

    /** The events of some splits, begun where the positions say. */
    static WorldEvents events(List<LifeStream> streams, int splits, List<Integer> some, TimePosition from) {
        WorldEvents events = new WorldEvents(streams, splits, Cut.NONE);
        for (int stream = 0; stream < streams.size(); stream++) {
            for (int split : some) {
                events.resume(stream, split, from);
            }
        }
        events.prepareAll();
        return events;
    }

    static WorldEvents all(List<LifeStream> streams, TimePosition from) {
        return events(streams, 1, List.of(0), from);
    }

    static List<Event> take(WorldEvents events, int count) {
        List<Event> taken = new ArrayList<>();
        Event event = new Event();
        while (taken.size() < count && events.next(event)) {
            Event copy = new Event();
            copy.moveTo(event);
            taken.add(copy);
        }
        return taken;
    }

    static List<String> texts(List<Event> events) {
        return events.stream().map(Event::toString).toList();
    }
}
