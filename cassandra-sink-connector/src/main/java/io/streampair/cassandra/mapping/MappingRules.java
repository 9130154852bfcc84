// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.value.ValueFormat;
import java.util.concurrent.TimeUnit;

/**
 * All that is said of how records become rows.
 *
 * @param format what the values of records are
 * @param conversions what values do not say about their types
 * @param mapping which column gets what
 * @param fields what fields mean that are not there
 * @param failsOnExtraFields whether a record with a field that is not mapped is bad
 * @param deletes which records delete
 * @param usesRecordTimestamp whether rows have the write time of their records
 * @param timestampUnit the unit of a mapped write time
 * @param ttlUnit the unit of a mapped time to live
 * @param rowMaxBytes how many bytes a row has at most
 */
public record MappingRules(
        ValueFormat format,
        ConversionOptions conversions,
        Mapping mapping,
        FieldPolicy fields,
        boolean failsOnExtraFields,
        DeleteRules deletes,
        boolean usesRecordTimestamp,
        TimeUnit timestampUnit,
        TimeUnit ttlUnit,
        int rowMaxBytes) {
    /** Nothing but the mapping. */
    public static MappingRules of(ValueFormat format, Mapping mapping, boolean usesRecordTimestamp, int rowMaxBytes) {
        return new MappingRules(
                format,
                ConversionOptions.DEFAULT,
                mapping,
                FieldPolicy.DEFAULT,
                false,
                DeleteRules.DEFAULT,
                usesRecordTimestamp,
                TimeUnit.MICROSECONDS,
                TimeUnit.SECONDS,
                rowMaxBytes);
    }
}
