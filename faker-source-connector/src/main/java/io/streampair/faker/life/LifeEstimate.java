// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.time.Births;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the lives of a stream cost, from a sample of them.
 *
 * @param live how many entities are live at once, at most, with an event to come
 * @param bytes about how much memory their queue needs, over all tasks
 * @param rebuildSeconds about how long a core needs to fill the queue at a position
 * @param cut the share of lives that {@code at_most} ends
 * @param tooLong the share of lives that end because they have the most events that a life may have
 * @param events how many events a life has on average; infinite if it never ends
 */
public record LifeEstimate(long live, long bytes, double rebuildSeconds, double cut, double tooLong, double events) {
    private static final int LIVES = 10_000;
    /** Of long lives fewer are enough. */
    private static final int EVENTS = 200_000;

    /** 20 bytes, and a third more where a queue has just grown. */
    private static final double BYTES = 20 * 4 / 3.0;

    private static final double SECONDS_A_LIFE = 40e-9;
    private static final double SECONDS_AN_EVENT = 40e-9;

    /**
     * The estimate for a stream.
     *
     * @param arrivals how entities arrive; null if none do
     * @param initial how many there are from the beginning
     * @param world how long the world lasts, in microseconds
     */
    public static LifeEstimate of(LifeStream stream, ArrivalRule arrivals, long initial, long world) {
        double most = (double) stream.births().count();
        if (stream.life().window() == Life.ENDLESS) {
            return new LifeEstimate((long) most, bytes(most), most * SECONDS_A_LIFE, 0, 0, Double.POSITIVE_INFINITY);
        }
        if (stream.life().window() == 0) {
            return new LifeEstimate(0, 0, 0, 0, 0, 1);
        }
        Sample sample = new Sample(stream);
        double rate = arrivals == null ? 0 : arrivals.rate().perMicro() * (1 + swing(arrivals, sample.mean()));
        double live = Math.min(most, sample.live((double) initial, rate, (double) world));
        double lives =
                Math.min(most, initial + rate * Math.min(world, stream.life().window()));
        double seconds = lives * (SECONDS_A_LIFE + sample.events() * SECONDS_AN_EVENT);
        return new LifeEstimate(
                Math.round(live), bytes(live), seconds, sample.cut(), sample.tooLong(), sample.events());
    }

    private static long bytes(double live) {
        return Math.round(live * BYTES);
    }

    /** Lives that are long beside the period of a swing smooth it. */
    private static double swing(ArrivalRule arrivals, double mean) {
        if (arrivals.swing() == 0) {
            return 0;
        }
        double turns = 2 * Math.PI * mean / arrivals.period();
        return arrivals.swing() / Math.sqrt(1 + turns * turns);
    }

    /** For a message, such as {@code about 790,000 live, 21 MB, rebuild 0.7 s, at_most ends 0.3 % of the lives}. */
    public String text() {
        String text = String.format(
                Locale.ROOT,
                "about %,d live, %,d MB, rebuild %.1f s",
                rounded(live),
                bytes / 1_000_000,
                rebuildSeconds);
        return cut == 0 ? text : text + String.format(Locale.ROOT, ", at_most ends %.1f %% of the lives", cut * 100);
    }

    /** To two digits. */
    private static long rounded(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return (number + unit / 2) / unit * unit;
    }

    private static final class Sample {
        private final long[] lengths;
        private long events;
        private long cut;
        private long tooLong;

        Sample(LifeStream stream) {
            Event event = new Event();
            Births births = stream.births();
            long[] sampled = new long[LIVES];
            int lives = 0;
            while (lives < LIVES && events < EVENTS) {
                event.begin(stream.number(), lives, births.bits(lives), 0);
                stream.life().begin(event);
                if (stream.life() instanceof States states) {
                    live(event, states);
                }
                events += event.number() + 1;
                sampled[lives++] = event.at();
            }
            lengths = Arrays.copyOf(sampled, lives);
            Arrays.sort(lengths);
        }

        private void live(Event event, States states) {
            States.Step step = states.step(event);
            while (step == States.Step.MADE) {
                step = states.step(event);
            }
            cut += step == States.Step.CUT || step == States.Step.CUT_TO_LAST ? 1 : 0;
            tooLong += step == States.Step.TOO_MANY ? 1 : 0;
        }

        /** The most that are live at once: those from the beginning die, others arrive. */
        double live(double initial, double rate, double world) {
            double most = 0;
            double lived = 0;
            long last = 0;
            for (int i = 0; i < lengths.length && last < world; i++) {
                if (lengths[i] == 0) {
                    continue;
                }
                double alive = (double) (lengths.length - i) / lengths.length;
                lived += alive * (Math.min(world, (double) lengths[i]) - last);
                last = lengths[i];
                most = Math.max(most, initial * alive + rate * lived);
            }
            return most;
        }

        double mean() {
            return Arrays.stream(lengths).average().orElse(0);
        }

        double events() {
            return (double) events / lengths.length;
        }

        double cut() {
            return (double) cut / lengths.length;
        }

        double tooLong() {
            return (double) tooLong / lengths.length;
        }
    }
}
