// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Function;
import io.streampair.expressions.Functions;
import io.streampair.faker.stream.SplitMix;
import java.util.ArrayList;
import java.util.List;
import net.datafaker.Faker;

/** The functions of expressions of fields. */
public final class FieldFunctions {
    private FieldFunctions() {}

    /**
     * Those of the language, and those that only fields have.
     *
     * @param random what they draw from, which is reset for each field
     * @param faker draws from it too
     */
    public static Functions all(SplitMix random, Faker faker) {
        return Functions.STANDARD.plus(own(random, faker));
    }

    /** Those that only fields have. */
    public static List<Function> own(SplitMix random, Faker faker) {
        List<Function> own = new ArrayList<>();
        own.addAll(new NumberDraws(random).all());
        own.addAll(new ValueDraws(random, faker).all());
        own.addAll(MomentFunctions.all());
        own.addAll(TypeFunctions.all());
        return own;
    }
}
