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

/** The keys of disorder on purpose. */
public final class DisorderKeys implements KeyGroup {
    /** The part of the records that are written twice. */
    public static final String DUPLICATE_RATE = "disorder.duplicate.rate";
    /** The part of the records that are moved back. */
    public static final String REORDER_RATE = "disorder.reorder.rate";

    static final String REORDER_MAX = "disorder.reorder.max";
    /** The part of the records with a time before their neighbours'. */
    public static final String LATE_RATE = "disorder.late.rate";

    /** By how many milliseconds the time of a late record is before, at most. */
    public static final String LATE_MAX_MS = "disorder.late.max.ms";
    /** The part of the records with a time after their neighbours'. */
    public static final String EARLY_RATE = "disorder.early.rate";

    static final String EARLY_MAX_MS = "disorder.early.max.ms";
    /** The part of the records that are left out. */
    public static final String DROP_RATE = "disorder.drop.rate";
    /** The part of the records whose value is damaged. */
    public static final String POISON_RATE = "disorder.poison.rate";

    static final String POISON_KINDS = "disorder.poison.kinds";
    static final String POISON_BYTES = "disorder.poison.bytes";
    static final String HEADER = "disorder.header";

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys keys = new Keys(definition, "Disorder");
        rate(keys, DUPLICATE_RATE, "The part of the records that are written twice, one after the other.");
        rate(keys, REORDER_RATE, """
                The part of the records that are written after some of their followers. Their content, logical time \
                included, is what it would be in order.""");
        keys.optional(REORDER_MAX, Type.INT, 10, Validators.between(1, 1000), """
                By how many records of its split a record is moved back, at most.""");
        rate(keys, LATE_RATE, """
                The part of the records whose logical time is before that of their neighbours.""");
        clockError(keys, LATE_MAX_MS, "By how many milliseconds the time of a late record is before, at most.");
        rate(keys, EARLY_RATE, """
                The part of the records whose logical time is after that of their neighbours, as from a clock that \
                jumps. What is late is not early too.""");
        clockError(keys, EARLY_MAX_MS, "By how many milliseconds the time of an early record is after, at most.");
        rate(keys, DROP_RATE, """
                The part of the records that are left out. They count among count, and the next record of the split \
                tells how many are missing before it.""");
        rate(keys, POISON_RATE, """
                The part of the records whose value is damaged. A damaged struct has another schema: a registry that \
                checks compatibility refuses it.""");
        keys.optional(POISON_KINDS, Type.LIST, List.of("wrong-type", "missing-field"), kinds(), """
                The ways in which values are damaged, equally often: wrong-type and missing-field damage the last \
                field, oversized the first text; truncated is for the formats json, delimited and template; \
                invalid-utf8 for those with value.encoding=bytes.""");
        keys.optional(POISON_BYTES, Type.INT, 500_000, Validators.between(1, 100_000_000), """
                How many bytes the text in an oversized value has. Beyond the producer's max.request.size, 1 MiB by \
                default, the task fails.""");
        keys.optional(
                HEADER,
                Type.STRING,
                "faker.disorder",
                Validators.that((String name) -> !name.isBlank(), "a name"),
                """
                The header that says what was done to a record, once for each: duplicate, reordered, late, early, \
                the kind of damage, or gap:n if n records before it in its split were left out.""");
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
                "a list of some of " + String.join(", ", names));
    }
}
