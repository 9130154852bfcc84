// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.errors.ConnectException;

/** One field of the records: its generator, and its own sub-stream of random bits. */
public final class Field {
    static final List<String> SCOPES = List.of("record", "key");

    private final String name;
    private final String prefix;
    private final Generator generator;
    private final SplitMix random;
    private final long subStream;
    private final double nullRate;
    private final Schema schema;

    /** {@code generator} draws from {@code random}. */
    Field(String name, FieldConfig config, Generator generator, SplitMix random) {
        this.name = name;
        this.prefix = config.prefix();
        this.generator = generator;
        this.random = random;
        this.subStream = SplitMix.hash(prefix.substring("fields.".length(), prefix.length() - 1));
        this.nullRate = config.decimal("null.rate");
        this.schema = schema(config);
    }

    private Schema schema(FieldConfig config) {
        SchemaBuilder builder = generator.schema().doc(config.text("doc"));
        if (nullRate > 0 || config.flag("optional")) {
            builder.optional();
        }
        Schema built = builder.build();
        generator.schemaIs(built);
        return built;
    }

    public String name() {
        return name;
    }

    /** The schema of every value, one object. */
    public Schema schema() {
        return schema;
    }

    /**
     * The value at a position of the stream.
     *
     * @throws ConnectException if the generator cannot make one, or it does not fit the field's type
     */
    Object value(Position at) {
        return value(at, at.bits());
    }

    /** The value for given bits; each element of an array has bits of its own. */
    Object value(Position at, long bits) {
        long seed = SplitMix.mix(bits ^ subStream);
        // Not a draw from the generator's bits, so the other values stay the same at any rate.
        if (nullRate > 0 && SplitMix.unit(SplitMix.mix(~seed)) < nullRate) {
            return null;
        }
        random.reset(seed);
        try {
            return generator.value(at);
        } catch (ConnectException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ConnectException(
                    "Cannot make the value of field '" + name + "' in record " + at.index() + ": " + e.getMessage()
                            + ". Change the keys " + prefix + "* so that every value fits.",
                    e);
        }
    }
}
