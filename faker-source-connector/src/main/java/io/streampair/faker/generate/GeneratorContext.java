// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;
import org.apache.kafka.connect.data.Schema;

/**
 * What the generators of one record share: a random generator, a Faker that draws from it, and the values made so far.
 * While fields are compiled it also tracks their references and sizes.
 */
final class GeneratorContext {
    private final SplitMix random = new SplitMix();
    private final Faker faker;
    private final List<String> fields;
    private final Object[] values;
    private final Schema[] schemas;
    private long distinct;
    private long elements = 1;
    private Set<Integer> references;

    /** {@code fields} are the names of the record's fields. */
    GeneratorContext(Locale locale, List<String> fields) {
        this.faker = new Faker(locale, new RandomService(random));
        this.fields = fields;
        this.values = new Object[fields.size()];
        this.schemas = new Schema[fields.size()];
    }

    SplitMix random() {
        return random;
    }

    Faker faker() {
        return faker;
    }

    List<String> fields() {
        return fields;
    }

    /** The values of the current record, in the order of the fields: one array for all records. */
    Object[] values() {
        return values;
    }

    /** The schemas of the values, complete once all fields are compiled. */
    Schema[] schemas() {
        return schemas;
    }

    /** Begins to compile a field; {@code needed} is how many distinct values it needs if unique, -1 without limit. */
    void begin(long needed) {
        distinct = needed;
        references = new TreeSet<>();
    }

    /** Enters a field of at most {@code most} elements; returns the product with the enclosing sizes. */
    long enter(int most) {
        elements *= Math.max(1, most);
        return elements;
    }

    void leave(int most) {
        elements /= Math.max(1, most);
    }

    long distinct() {
        return distinct;
    }

    /** Notes that the current field needs the value of another. */
    void refer(int field) {
        references.add(field);
    }

    /** The fields to which the current field refers. */
    Set<Integer> references() {
        return references;
    }
}
