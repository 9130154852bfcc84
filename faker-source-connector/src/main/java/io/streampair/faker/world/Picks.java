// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.generate.Zipf;
import io.streampair.faker.stream.Permutation;
import io.streampair.faker.stream.SplitMix;

/** The ways to take an entity. */
public final class Picks {
    /** Each is as likely. */
    public static final Pick UNIFORM = (population, row, births, random) -> random.nextLong(population);

    /** The one with the number of the row's own. */
    public static final Pick EACH =
            (population, row, births, random) -> row.entity() < population ? row.entity() : Pick.NONE;

    private static final int TRIES = 16;

    private Picks() {}

    /**
     * By Zipf's law. In a population that grows, the oldest are the most popular; in a fixed one, any.
     *
     * @param isFixed whether the population never grows
     * @param seed for the order of a fixed population
     */
    public static Pick zipf(double exponent, boolean isFixed, long seed) {
        return new ZipfPick(exponent, isFixed, seed);
    }

    /** The age is exponential with a mean, in microseconds, as far as it goes back. */
    public static Pick recent(long mean) {
        return (population, row, births, random) -> {
            for (int i = 0; i < TRIES; i++) {
                double age = -mean * StrictMath.log1p(-random.nextDouble());
                long before = age < Long.MAX_VALUE / 4.0 ? births.by(row.born() - (long) age) : 0;
                if (before > 0) {
                    return Math.min(before, population) - 1;
                }
            }
            return random.nextLong(population);
        };
    }

    private static final class ZipfPick implements Pick {
        private final double exponent;
        private final boolean isFixed;
        private final long seed;
        private Zipf zipf;
        private long ranks;

        private ZipfPick(double exponent, boolean isFixed, long seed) {
            this.exponent = exponent;
            this.isFixed = isFixed;
            this.seed = seed;
        }

        @Override
        public long draw(long population, Row row, io.streampair.faker.time.Births births, SplitMix random) {
            if (population != ranks) {
                zipf = new Zipf(population, exponent);
                ranks = population;
            }
            long place = zipf.rank(random) - 1;
            return isFixed ? Permutation.of(place, population, seed) : place;
        }
    }
}
