// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.config.Settings;
import io.streampair.faker.record.Column;
import io.streampair.faker.record.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is done to which records: a function of the index, so it is the same in every run and after any restart. */
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
    private final List<PoisonKind> kinds = new ArrayList<>();
    private final List<ValueFormat> formats = new ArrayList<>();

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

    /** The disorder that valid settings ask for; problems are noted in the settings. */
    public static Disorder compile(Settings settings, long stream, String topic, List<Column> columns) {
        Disorder disorder = new Disorder(settings, stream);
        if (disorder.poison.possible()) {
            PoisonFormats poisons = new PoisonFormats(settings, topic, columns);
            for (String name : settings.list(DisorderKeys.POISON_KINDS)) {
                disorder.kinds.add(PoisonKind.named(name));
                disorder.formats.add(poisons.format(PoisonKind.named(name)));
            }
        }
        return disorder;
    }

    /** Whether anything is ever done. */
    public boolean any() {
        return Stream.of(duplicate, reorder, late, early, drop, poison).anyMatch(Chance::possible);
    }

    public boolean duplicates(long index) {
        return duplicate.hits(index);
    }

    public boolean drops(long index) {
        return drop.hits(index);
    }

    /** By how many records of its split the record is moved back, at most {@link #reorderMax()}; 0 if it is not. */
    public long displacement(long index) {
        return reorder.hits(index) ? reorder.amount(index, reorderMax) : 0;
    }

    /** The greatest displacement; 0 if there is none. */
    public int reorderMax() {
        return reorder.possible() ? reorderMax : 0;
    }

    /** By how many milliseconds the time of the record is ahead of the clock, or behind it if negative; mostly 0. */
    public long clockErrorMillis(long index) {
        if (late.hits(index)) {
            return -late.amount(index, lateMaxMillis);
        }
        return early.hits(index) ? early.amount(index, earlyMaxMillis) : 0;
    }

    /** How the value of the record is damaged: the number of a kind; -1 if it is not. */
    public int damage(long index) {
        return poison.hits(index) ? (int) poison.amount(index, kinds.size()) - 1 : -1;
    }

    public String damageName(int damage) {
        return kinds.get(damage).id();
    }

    public ValueFormat damagedFormat(int damage) {
        return formats.get(damage);
    }

    public String header() {
        return header;
    }
}
