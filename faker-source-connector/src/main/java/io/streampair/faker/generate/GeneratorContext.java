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

/** What the generators of one record share: randomness, a Faker that draws from it, and the values made so far. */
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

    /** The values of the record at hand, in the order of the fields: one array for all records. */
    Object[] values() {
        return values;
    }

    /** The schemas of these values, complete once all fields are compiled. */
    Schema[] schemas() {
        return schemas;
    }

    /** Begins with another field, of which {@code needed} values must be distinct if it is unique; -1 for no end. */
    void begin(long needed) {
        distinct = needed;
        references = new TreeSet<>();
    }

    /** Goes into a field of at most {@code most} elements; tells how many there may be within all that it is in. */
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

    /** Notes that the field that is being compiled needs the value of another. */
    void refer(int field) {
        references.add(field);
    }

    /** The fields that this one refers to. */
    Set<Integer> references() {
        return references;
    }
}
