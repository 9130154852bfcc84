// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Functions;
import io.streampair.faker.config.Locales;
import io.streampair.faker.express.FieldFunctions;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.world.Effort;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/** What all fields of a world share while they are compiled. */
final class WorldContext {
    private final SplitMix random = new SplitMix();
    private final Effort effort = new Effort();
    private final Nesting nesting = new Nesting();
    private final SchemaParts schemaParts = new SchemaParts();
    private final Map<Locale, Faker> fakers = new HashMap<>();
    private final Map<String, Table> tables;
    private final Map<String, StreamDefinition> streams = new LinkedHashMap<>();
    private final Locale locale;
    private final ZoneId zone;
    private final Functions functions;

    WorldContext(Locale locale, ZoneId zone, Map<String, Table> tables) {
        this.locale = locale;
        this.zone = zone;
        this.tables = tables;
        this.functions = FieldFunctions.all(random, faker(locale))
                .plus(HandleReader.misplaced())
                .plus(LifeFunctions.all(random));
    }

    /** What all draws come from. */
    SplitMix random() {
        return random;
    }

    /** What all rows count together. */
    Effort effort() {
        return effort;
    }

    /** How large all schemas are together. */
    SchemaParts schemaParts() {
        return schemaParts;
    }

    /** How deep the fields nest that are being compiled. */
    Nesting nesting() {
        return nesting;
    }

    Locale locale() {
        return locale;
    }

    /** The zone of times of day and dates. */
    ZoneId zone() {
        return zone;
    }

    /** The Datafaker of a locale. */
    Faker faker(Locale of) {
        return fakers.computeIfAbsent(of, each -> new Faker(each, new RandomService(random)));
    }

    /** The locale of a tag; null if Datafaker has none. */
    static Locale locale(String tag) {
        return Locales.find(tag);
    }

    Functions functions() {
        return functions;
    }

    Map<String, Table> tables() {
        return tables;
    }

    /** The streams by name, in the order of the document. */
    Map<String, StreamDefinition> streams() {
        return streams;
    }
}
