// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.value.ValueFormat;
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
 * @param writeTimes the write times of rows
 * @param timestampUnit the unit of a mapped write time
 * @param ttlUnit the unit of a mapped time to live
 * @param rowMaxBytes maximum size of a row, in bytes of column values
 */
public record MappingRules(
        ValueFormat format,
        ConversionOptions conversions,
        Mapping mapping,
        FieldPolicy fields,
        boolean failsOnExtraFields,
        DeleteRules deletes,
        WriteTimeRules writeTimes,
        TimeUnit timestampUnit,
        TimeUnit ttlUnit,
        int rowMaxBytes) {
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
                TimeUnit.SECONDS,
                rowMaxBytes);
    }

    boolean usesRecordTimestamp() {
        return writeTimes.isOfRecord();
    }
}
