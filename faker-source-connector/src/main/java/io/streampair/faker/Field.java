// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;

/** One field of the records: its generator, and the sub-stream of randomness that is its own. */
final class Field {
    private final String name;
    private final Generator generator;
    private final SplitMix random;
    private final long subStream;

    /** {@code random} is what {@code generator} draws from. */
    Field(String name, Generator generator, SplitMix random) {
        this.name = name;
        this.generator = generator;
        this.random = random;
        this.subStream = SplitMix.hash(name);
    }

    String name() {
        return name;
    }

    Schema schema() {
        return generator.schema();
    }

    /** The value in the record at {@code index}, whose bits in the stream are {@code record}. */
    Object value(long index, long record) {
        random.reset(SplitMix.mix(record ^ subStream));
        try {
            return generator.value(index);
        } catch (RuntimeException e) {
            throw new ConnectException(
                    "Field '" + name + "' has no value in record " + index
                            + ": " + e.getMessage() + ". Change the keys that begin with " + FieldConfig.key(name, "")
                            + " so that"
                            + " every value fits.",
                    e);
        }
    }
}
