// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import org.apache.kafka.connect.data.Schema;

/** Draws one of several generators by weight and takes its value. */
final class ChoiceGenerator implements Generator {
    private final SplitMix random;
    private final Generator[] options;
    private final double[] weights;
    private final double total;

    ChoiceGenerator(SplitMix random, Generator[] options, double[] weights) {
        this.random = random;
        this.options = options;
        this.weights = weights;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.total = sum;
    }

    @Override
    public Schema schema() {
        return options[0].schema();
    }

    @Override
    public Object value(long index) {
        double rest = random.nextDouble() * total;
        int chosen = 0;
        while (chosen < options.length - 1 && rest >= weights[chosen]) {
            rest -= weights[chosen];
            chosen++;
        }
        return options[chosen].value(index);
    }
}
