// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * All settings for turning records into rows.
 *
 * @param format the format of values
 * @param conversions how values are read whose types do not say it
 * @param mapping the source of each column
 * @param fields what missing and null fields do
 * @param failsOnExtraFields whether a record with unmapped fields is bad
 * @param deletes which records delete, and what
 * @param filter which records are written
 * @param writeTimes the write times of rows
 * @param timestampUnit the unit of a mapped write time
 * @param lifetimes how long rows live
 * @param rowMaxBytes maximum size of a row, in bytes of column values
 * @param each of what a row is made; empty for the whole value
 * @param existing what happens to a row that is there already
 */
public record MappingRules(
        ValueFormat format,
        ConversionOptions conversions,
        Mapping mapping,
        FieldPolicy fields,
        boolean failsOnExtraFields,
        DeleteRules deletes,
        Optional<Condition> filter,
        WriteTimeRules writeTimes,
        TimeUnit timestampUnit,
        LifetimeRules lifetimes,
        int rowMaxBytes,
        Optional<EachRules> each,
        Existing existing) {
    /** Rules for all records, and rows that are made of whole values. */
    public MappingRules(
            ValueFormat format,
            ConversionOptions conversions,
            Mapping mapping,
            FieldPolicy fields,
            boolean failsOnExtraFields,
            DeleteRules deletes,
            WriteTimeRules writeTimes,
            TimeUnit timestampUnit,
            LifetimeRules lifetimes,
            int rowMaxBytes) {
        this(
                format,
                conversions,
                mapping,
                fields,
                failsOnExtraFields,
                deletes,
                Optional.empty(),
                writeTimes,
                timestampUnit,
                lifetimes,
                rowMaxBytes,
                Optional.empty(),
                Existing.REPLACED);
    }

    /** Rules with defaults for all but these settings. */
    public static MappingRules of(ValueFormat format, Mapping mapping, boolean usesRecordTimestamp, int rowMaxBytes) {
        return new MappingRules(
                format,
                ConversionOptions.DEFAULT,
                mapping,
                FieldPolicy.DEFAULT,
                false,
                DeleteRules.DEFAULT,
                WriteTimeRules.of(usesRecordTimestamp),
                TimeUnit.MICROSECONDS,
                LifetimeRules.DEFAULT,
                rowMaxBytes);
    }

    /** The same with another format. */
    MappingRules with(ValueFormat other) {
        return new MappingRules(
                other,
                conversions,
                mapping,
                fields,
                failsOnExtraFields,
                deletes,
                filter,
                writeTimes,
                timestampUnit,
                lifetimes,
                rowMaxBytes,
                each,
                existing);
    }

    boolean replacesRows() {
        return each.map(EachRules::replaces).orElse(false);
    }

    boolean usesRecordTimestamp() {
        return writeTimes.isOfRecord();
    }
}
