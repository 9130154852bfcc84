// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Code;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Expression;
import io.streampair.expressions.Functions;
import io.streampair.expressions.InvalidExpressionException;
import io.streampair.expressions.Path;
import io.streampair.expressions.Scope;
import io.streampair.expressions.Type;
import io.streampair.faker.stream.SplitMix;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/** Evaluates expressions of fields for the record at an index, which is also the time in milliseconds since 1970. */
final class Drawn implements Scope<Long> {
    private final SplitMix random = new SplitMix();
    private final Faker faker = new Faker(Locale.ENGLISH, new RandomService(random));
    private final Functions functions = FieldFunctions.all(random, faker);
    private final Evaluator<Long> evaluator;

    Drawn(String expression) {
        this.evaluator = Expression.parse(expression).bind(this);
    }

    Evaluator<Long> evaluator() {
        return evaluator;
    }

    Object at(long index) {
        random.reset(SplitMix.mix(index));
        return evaluator.value(index);
    }

    /** What is wrong with an expression, or with its values. */
    static String problem(String expression) {
        try {
            return "the value " + new Drawn(expression).at(0);
        } catch (InvalidExpressionException | EvaluationException e) {
            return e.getMessage();
        }
    }

    @Override
    public Code<Long> name(Path path) {
        return switch (path.root()) {
            case HostNames.NOW -> Code.ofPresent(Type.TIMESTAMP, Instant::ofEpochMilli);
            case HostNames.INDEX, "index", HostNames.STEP -> Code.ofLongs(index -> index);
            case HostNames.SERIES -> Code.ofLongs(index -> 7);
            default -> FakerNames.isOne(path) ? FakerNames.code(path, faker, random) : null;
        };
    }

    @Override
    public Collection<String> names() {
        return List.of("now", "index");
    }

    @Override
    public Functions functions() {
        return functions;
    }
}
