// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import net.datafaker.Faker;
import org.apache.kafka.connect.data.Schema;

/** Evaluates a Datafaker expression and reads the text as a value of the field's type. */
final class ExpressionGenerator implements Generator {
    private final Faker faker;
    private final String expression;
    private final FieldType type;

    ExpressionGenerator(Faker faker, String expression, FieldType type) {
        this.faker = faker;
        this.expression = expression;
        this.type = type;
    }

    @Override
    public Schema schema() {
        return type.schema();
    }

    @Override
    public Object value(long index) {
        return type.parse(text());
    }

    String text() {
        return faker.expression(expression);
    }
}
