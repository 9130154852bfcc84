// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Code;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Path;
import io.streampair.faker.express.FakerNames;
import io.streampair.faker.world.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The locale of the texts of a field: one for all records, or one for each, of which all are known. */
final class LocaleChoice {
    private final WorldContext context;
    private final Locale fixed;
    private final Evaluator<Row> tag;
    private final Collection<String> tags;

    private LocaleChoice(WorldContext context, Locale fixed, Evaluator<Row> tag, Collection<String> tags) {
        this.context = context;
        this.fixed = fixed;
        this.tag = tag;
        this.tags = tags;
    }

    static LocaleChoice of(WorldContext context, Locale locale) {
        return new LocaleChoice(context, locale, null, null);
    }

    /**
     * @param tag computes the tag of the locale
     * @param tags all that it may give, each of which Datafaker has
     */
    static LocaleChoice of(WorldContext context, Evaluator<Row> tag, Collection<String> tags) {
        return new LocaleChoice(context, null, tag, tags);
    }

    /** The code of a method of Datafaker. */
    Code<Row> code(Path method) {
        if (tag == null) {
            return FakerNames.code(method, context.faker(fixed), context.random());
        }
        Map<String, Evaluator<Row>> byTag = new HashMap<>();
        Code<Row> any = null;
        for (String each : tags) {
            any = FakerNames.code(method, context.faker(WorldContext.locale(each)), context.random());
            byTag.put(each, any.evaluator());
        }
        return any.withValues(row -> {
            Evaluator<Row> chosen = byTag.get(String.valueOf(tag.value(row)));
            if (chosen == null) {
                throw new EvaluationException("the locale is null");
            }
            return chosen.value(row);
        });
    }
}
