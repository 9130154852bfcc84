// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code uuid}: a UUID of version 4 or 7, see RFC 9562. */
final class UuidGeneratorFactory implements GeneratorFactory {
    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long LOW_12_BITS = 0x0FFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long LOW_62_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    @Override
    public void define(FieldDefinition field) {
        field.optional("version", Type.STRING, "4", Validators.oneOf(List.of("4", "7")), """
                The UUID version (RFC 9562). 4: random. 7: begins with the time of the logical clock, so later \
                records sort after earlier ones.""");
        field.type("string", List.of("string", "bytes"));
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        SplitMix random = context.random();
        return field.text("version").equals("7")
                ? field.typed(FieldType.STRING, at -> version7(at.micros(), random))
                : field.typed(FieldType.STRING, at -> version4(random));
    }

    private static String version4(SplitMix random) {
        long high = (random.nextLong() & ~(0xFL << 12)) | VERSION_4;
        return new UUID(high, low(random)).toString();
    }

    /** The twelve bits after the milliseconds hold the fraction of the millisecond (RFC 9562, 6.2, method 3). */
    private static String version7(long micros, SplitMix random) {
        long millis = Math.floorDiv(micros, 1000L);
        long fraction = Math.floorMod(micros, 1000L) * (LOW_12_BITS + 1) / 1000;
        return new UUID((millis << 16) | VERSION_7 | fraction, low(random)).toString();
    }

    private static long low(SplitMix random) {
        return (random.nextLong() & LOW_62_BITS) | VARIANT;
    }
}
