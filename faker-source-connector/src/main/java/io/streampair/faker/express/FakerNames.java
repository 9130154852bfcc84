// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Code;
import io.streampair.expressions.Path;
import io.streampair.faker.generate.Directive;
import io.streampair.faker.generate.ParsedExpression;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.util.List;
import net.datafaker.Faker;

/** Datafaker's methods as names: {@code Name.fullName}. */
public final class FakerNames {
    private FakerNames() {}

    /** Whether a name has the form of a method of Datafaker. */
    public static boolean isOne(Path name) {
        return !name.isQuoted()
                && Character.isUpperCase(name.root().charAt(0))
                && name.steps().size() == 1
                && name.steps().get(0) instanceof Path.Field field
                && !field.isInBrackets();
    }

    /**
     * The code of a name that {@link #isOne}.
     *
     * @throws IllegalArgumentException if there is no such method, or it is not allowed
     */
    public static <C> Code<C> code(Path name, Faker faker, SplitMix random) {
        String method = ((Path.Field) name.steps().get(0)).name();
        return code(new ParsedExpression.Call(name.root(), method, List.of()), faker, random);
    }

    static <C> Code<C> code(ParsedExpression.Call call, Faker faker, SplitMix random) {
        Directive directive = Directive.of(call, faker).checked(random);
        FieldType type = directive.type();
        return ConnectTypes.<C>code(
                type.schema(0).build(), false, context -> ConnectTypes.ofConnect(type.of(directive.call(), 0)));
    }
}
