// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Draws one of several generators by weight and uses its value. */
final class ChoiceGenerator implements Generator {
    private final SplitMix random;
    private final Generator[] options;
    private final double[] weights;
    private final double total;
    private final FieldType type;
    private final int scale;

    ChoiceGenerator(SplitMix random, Generator[] options, double[] weights, FieldType type, int scale) {
        this.random = random;
        this.options = options;
        this.weights = weights;
        this.type = type;
        this.scale = scale;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.total = sum;
    }

    @Override
    public SchemaBuilder schema() {
        return type.schema(scale);
    }

    @Override
    public Object value(Position at) {
        double rest = random.nextDouble() * total;
        int chosen = 0;
        while (chosen < options.length - 1 && rest >= weights[chosen]) {
            rest -= weights[chosen];
            chosen++;
        }
        return options[chosen].value(at);
    }
}
