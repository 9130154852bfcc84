// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Units, formats and encodings that values do not state themselves.
 *
 * @param timestampUnit of numbers that become timestamps, counted from 1970
 * @param timeUnit of numbers that become times, counted from midnight
 * @param timestampFormat the pattern of texts that become timestamps; empty for ISO 8601
 * @param dateFormat the pattern of texts that become dates; empty for ISO 8601
 * @param timeFormat the pattern of texts that become times; empty for ISO 8601
 * @param zone of texts that become timestamps and contain no zone
 * @param truncatesTimestamps whether fractions of a millisecond are cut off rather than refused
 * @param blobs the encoding of texts that become blobs
 * @param parts how the parts of collections and user-defined types are read
 */
public record ConversionOptions(
        ChronoUnit timestampUnit,
        ChronoUnit timeUnit,
        String timestampFormat,
        String dateFormat,
        String timeFormat,
        ZoneId zone,
        boolean truncatesTimestamps,
        BlobEncoding blobs,
        PartRules parts) {
    /** Milliseconds since 1970, nanoseconds since midnight, ISO 8601 in UTC, base64 or hexadecimal, no truncation. */
    public static final ConversionOptions DEFAULT = new ConversionOptions(
            ChronoUnit.MILLIS, ChronoUnit.NANOS, "", "", "", ZoneOffset.UTC, false, BlobEncoding.AUTO);

    public ConversionOptions(
            ChronoUnit timestampUnit,
            ChronoUnit timeUnit,
            String timestampFormat,
            String dateFormat,
            String timeFormat,
            ZoneId zone,
            boolean truncatesTimestamps,
            BlobEncoding blobs) {
        this(
                timestampUnit,
                timeUnit,
                timestampFormat,
                dateFormat,
                timeFormat,
                zone,
                truncatesTimestamps,
                blobs,
                PartRules.DEFAULT);
    }

    /** For the record's own timestamp, which is in milliseconds always. */
    public ConversionOptions inMilliseconds() {
        return new ConversionOptions(
                ChronoUnit.MILLIS,
                timeUnit,
                timestampFormat,
                dateFormat,
                timeFormat,
                zone,
                truncatesTimestamps,
                blobs,
                parts);
    }
}
