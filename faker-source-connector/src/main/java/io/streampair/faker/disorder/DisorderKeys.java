// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.config.KeyGroup;
import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Validators;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The keys of injected disorder. */
public final class DisorderKeys implements KeyGroup {
    /** The share of records that are written twice. */
    public static final String DUPLICATE_RATE = "disorder.duplicate.rate";
    /** The share of records that are written after their successors. */
    public static final String REORDER_RATE = "disorder.reorder.rate";

    static final String REORDER_MAX = "disorder.reorder.max";
    /** The share of records whose logical time is set back. */
    public static final String LATE_RATE = "disorder.late.rate";

    /** How far a late record is set back, at most, in ms. */
    public static final String LATE_MAX_MS = "disorder.late.max.ms";
    /** The share of records whose logical time is set ahead. */
    public static final String EARLY_RATE = "disorder.early.rate";

    /** How far an early record is set ahead, at most, in ms. */
    public static final String EARLY_MAX_MS = "disorder.early.max.ms";
    /** The share of records that are left out. */
    public static final String DROP_RATE = "disorder.drop.rate";
    /** The share of records whose value is poisoned. */
    public static final String POISON_RATE = "disorder.poison.rate";

    static final String POISON_KINDS = "disorder.poison.kinds";
    static final String POISON_BYTES = "disorder.poison.bytes";
    static final String HEADER = "disorder.header";

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys keys = new Keys(definition, "Disorder");
        rate(keys, DUPLICATE_RATE, """
                The share of records that are written twice in a row.""");
        rate(keys, REORDER_RATE, """
                The share of records that are written after some of their successors. Their content, the logical \
                time included, stays the same.""");
        keys.optional(REORDER_MAX, Type.INT, 10, Validators.between(1, 1000), """
                How many records of its split a reordered record moves back, at most.""");
        rate(keys, LATE_RATE, """
                The share of records whose logical time is set back.""");
        clockError(keys, LATE_MAX_MS, """
                How far the logical time of a late record is set back, at most, in ms.""");
        rate(keys, EARLY_RATE, """
                The share of records whose logical time is set ahead, as by a clock that jumps. A late record is \
                never early too.""");
        clockError(keys, EARLY_MAX_MS, """
                How far the logical time of an early record is set ahead, at most, in ms.""");
        rate(keys, DROP_RATE, """
                The share of records that are left out. They count towards count. The header of the next record of \
                the split shows how many are missing before it.""");
        rate(keys, POISON_RATE, """
                The share of records whose value is poisoned, which means damaged as disorder.poison.kinds lists. A \
                poisoned struct has another schema, which a schema registry that checks compatibility rejects.""");
        keys.optional(POISON_KINDS, Type.LIST, List.of("wrong-type", "missing-field"), kinds(), """
                How values are poisoned, all kinds equally often. wrong-type: the last field has another type. \
                missing-field: the last field is missing. oversized: the first text field has \
                disorder.poison.bytes characters. truncated: the second half is missing, for the formats json, \
                delimited and template. invalid-utf8: one byte is invalid, for these formats with \
                value.encoding=bytes.""");
        keys.optional(POISON_BYTES, Type.INT, 500_000, Validators.between(1, 10_000_000), """
                The length of the text in an oversized value, in bytes. If the record exceeds the producer's \
                max.request.size, 1 MiB by default, the task fails.""");
        keys.optional(
                HEADER,
                Type.STRING,
                "faker.disorder",
                Validators.that((String name) -> !name.isBlank(), "a name"),
                """
                The header that marks what was done to a record, once for each: duplicate, reordered, late, early, \
                the kind of poison, or gap:n if n records before it in its split were left out.""");
    }

    private static void rate(Keys keys, String key, String doc) {
        keys.optional(key, Type.DOUBLE, 0.0, Validators.share(0.9), doc);
    }

    private static void clockError(Keys keys, String key, String doc) {
        ConfigDef.Validator range = Validators.that((Long ms) -> ms > 0 && ms <= 1_000_000_000_000L, "1 to 10^12");
        keys.optional(key, Type.LONG, 60_000L, range, doc);
    }

    private static ConfigDef.Validator kinds() {
        List<String> names = PoisonKind.names();
        return Validators.that(
                (List<String> kinds) ->
                        !kinds.isEmpty() && names.containsAll(kinds) && new HashSet<>(kinds).size() == kinds.size(),
                "a list of one or more of " + String.join(", ", names));
    }
}
