// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.config.Settings;
import io.streampair.faker.record.FieldSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides what happens to which record. It depends on the index alone, so it is the same in each run and restart. */
public final class Disorder {
    private final Chance duplicate;
    private final Chance reorder;
    private final Chance late;
    private final Chance early;
    private final Chance drop;
    private final Chance poison;
    private final int reorderMax;
    private final long lateMaxMillis;
    private final long earlyMaxMillis;
    private final String header;
    private final List<Poison> poisons = new ArrayList<>();

    private Disorder(Settings settings, long stream) {
        duplicate = new Chance(stream, "duplicate", settings.decimal(DisorderKeys.DUPLICATE_RATE));
        reorder = new Chance(stream, "reorder", settings.decimal(DisorderKeys.REORDER_RATE));
        late = new Chance(stream, "late", settings.decimal(DisorderKeys.LATE_RATE));
        early = new Chance(stream, "early", settings.decimal(DisorderKeys.EARLY_RATE));
        drop = new Chance(stream, "drop", settings.decimal(DisorderKeys.DROP_RATE));
        poison = new Chance(stream, "poison", settings.decimal(DisorderKeys.POISON_RATE));
        reorderMax = (int) settings.number(DisorderKeys.REORDER_MAX);
        lateMaxMillis = settings.number(DisorderKeys.LATE_MAX_MS);
        earlyMaxMillis = settings.number(DisorderKeys.EARLY_MAX_MS);
        header = settings.text(DisorderKeys.HEADER);
    }

    /** The disorder of valid settings. Problems of the poison with the fields are noted in the settings. */
    public static Disorder compile(Settings settings, long stream, String topic, List<FieldSchema> fieldSchemas) {
        Disorder disorder = new Disorder(settings, stream);
        if (disorder.poison.possible()) {
            PoisonFormats formats = new PoisonFormats(settings, topic, fieldSchemas);
            for (String kind : settings.list(DisorderKeys.POISON_KINDS)) {
                PoisonKind named = PoisonKind.named(kind);
                long bytes = named == PoisonKind.OVERSIZED ? settings.number(DisorderKeys.POISON_BYTES) : 0;
                disorder.poisons.add(new Poison(kind, formats.format(named), bytes));
            }
        }
        return disorder;
    }

    /** Whether any kind of disorder has a rate above 0. */
    public boolean any() {
        return Stream.of(duplicate, reorder, late, early, drop, poison).anyMatch(Chance::possible);
    }

    public boolean duplicates(long index) {
        return duplicate.hits(index);
    }

    public boolean drops(long index) {
        return drop.hits(index);
    }

    /** How many records of its split the record is moved back, at most {@link #reorderMax()}; 0 if it stays. */
    public long displacement(long index) {
        return reorder.hits(index) ? reorder.amount(index, reorderMax) : 0;
    }

    /** The greatest displacement; 0 without reordering. */
    public int reorderMax() {
        return reorder.possible() ? reorderMax : 0;
    }

    /** How many milliseconds the time of the record is ahead of the logical clock; negative if behind, mostly 0. */
    public long clockErrorMillis(long index) {
        if (late.hits(index)) {
            return -late.amount(index, lateMaxMillis);
        }
        return early.hits(index) ? early.amount(index, earlyMaxMillis) : 0;
    }

    /** The poison of the record's value; null if it has none. */
    public Poison poison(long index) {
        return poison.hits(index) ? poisons.get((int) poison.amount(index, poisons.size()) - 1) : null;
    }

    /** The name of the header that marks what was done to a record. */
    public String header() {
        return header;
    }
}
