// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.expressions.Functions;
import io.streampair.faker.express.FieldFunctions;
import io.streampair.faker.stream.SplitMix;
import java.util.HashSet;
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
    /** About four times what Kafka accepts by default. */
    private static final long LARGEST_RECORD = 4_000_000;

    private final SplitMix random = new SplitMix();
    private final Faker faker;
    private final List<String> fields;
    private final Object[] values;
    private final Schema[] schemas;
    private final long streamBits;
    private final Set<String> schemaNames;
    private Functions functions;
    private int depth;
    private long distinct;
    private long elements = 1;
    private long bytes;
    private Set<Integer> references;

    /** {@code fields} are the names of the record's fields. */
    GeneratorContext(Locale locale, List<String> fields, long streamBits, List<String> schemaNames) {
        this.faker = new Faker(locale, new RandomService(random));
        this.fields = fields;
        this.streamBits = streamBits;
        this.schemaNames = new HashSet<>(schemaNames);
        this.values = new Object[fields.size()];
        this.schemas = new Schema[fields.size()];
    }

    /** The bits of the stream, which follow from its seed and topic. */
    long streamBits() {
        return streamBits;
    }

    /** Whether the current field is inside an array or a map, so that a record has several values of it. */
    boolean isRepeated() {
        return depth > 0;
    }

    /** A name for a schema that no other schema of the record has: the given one, or one with a number after it. */
    String uniqueSchemaName(String wanted) {
        String name = wanted;
        for (int number = 2; !schemaNames.add(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    /** Takes a name for a schema; returns whether no other schema of the record has it. */
    boolean takeSchemaName(String name) {
        return schemaNames.add(name);
    }

    SplitMix random() {
        return random;
    }

    Faker faker() {
        return faker;
    }

    /** The functions of expressions. */
    Functions functions() {
        if (functions == null) {
            functions = FieldFunctions.all(random, faker);
        }
        return functions;
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
        depth++;
        elements *= Math.max(1, most);
        return elements;
    }

    void leave(int most) {
        depth--;
        elements /= Math.max(1, most);
    }

    /** Adds a value of at most {@code most} bytes to the size of a record, and notes a problem if it becomes too large. */
    void add(FieldConfig field, String subKey, long most) {
        boolean fitted = bytes <= LARGEST_RECORD;
        bytes += elements * most;
        if (fitted && bytes > LARGEST_RECORD) {
            field.problem(subKey, "A record could have more than 4 million bytes. Lower this or an enclosing size");
        }
    }

    /** About how many bytes a record can have, as far as its fields are compiled. */
    long bytes() {
        return bytes;
    }

    /** Takes a part of the size back, for values of which a record has only one. */
    void bytes(long compiled) {
        bytes = compiled;
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
