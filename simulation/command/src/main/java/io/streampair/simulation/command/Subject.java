// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.command;

import java.util.function.Consumer;

/** The connector that is simulated. Each method returns whether all promises hold. */
enum Subject {
    SINK {
        @Override
        boolean show(long seed, boolean shrinks, Consumer<String> lines) {
            return sink(lines).show(seed, shrinks);
        }

        @Override
        boolean show(String schedule, boolean shrinks, Consumer<String> lines) {
            return sink(lines).show(schedule, shrinks);
        }

        @Override
        boolean hunt(long from, double minutes, Consumer<String> lines) {
            return sink(lines).hunt(from, minutes);
        }

        private io.streampair.simulation.Explorer sink(Consumer<String> lines) {
            return new io.streampair.simulation.Explorer(lines);
        }
    },
    SOURCE {
        @Override
        boolean show(long seed, boolean shrinks, Consumer<String> lines) {
            return source(lines).show(seed, shrinks);
        }

        @Override
        boolean show(String schedule, boolean shrinks, Consumer<String> lines) {
            return source(lines).show(schedule, shrinks);
        }

        @Override
        boolean hunt(long from, double minutes, Consumer<String> lines) {
            return source(lines).hunt(from, minutes);
        }

        private io.streampair.simulation.source.Explorer source(Consumer<String> lines) {
            return new io.streampair.simulation.source.Explorer(lines);
        }
    };

    abstract boolean show(long seed, boolean shrinks, Consumer<String> lines);

    abstract boolean show(String schedule, boolean shrinks, Consumer<String> lines);

    abstract boolean hunt(long from, double minutes, Consumer<String> lines);
}
