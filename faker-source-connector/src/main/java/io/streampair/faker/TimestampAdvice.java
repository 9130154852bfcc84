// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the topic needs if records are dated by the logical clock: a topic deletes what is older than its retention.ms,
 * and a broker refuses what is too far ahead of its time.
 */
final class TimestampAdvice {
    /** The default retention of a topic is seven days; a day less leaves time for the run. */
    private static final long OLD_MILLIS = Duration.ofDays(6).toMillis();
    /** The default of {@code message.timestamp.after.max.ms}. */
    private static final long AHEAD_MILLIS = Duration.ofHours(1).toMillis();

    private final String topic;
    private final Keys keys;
    private final long earliest;
    private final long latest;

    /**
     * @param keys what users set to date records
     * @param earliest the lowest timestamp, in milliseconds since 1970
     * @param latest the highest timestamp; {@link Long#MAX_VALUE} for a stream without end
     */
    TimestampAdvice(String topic, Keys keys, long earliest, long latest) {
        this.topic = topic;
        this.keys = keys;
        this.earliest = earliest;
        this.latest = latest;
    }

    /**
     * How users say what dates records, and what else they can.
     *
     * @param dating what dates them by logical time
     * @param later what lets that begin later
     * @param live what lets it follow the clock on the wall
     * @param none what dates records by the time of writing
     */
    record Keys(String dating, String later, String live, String none) {
        static final Keys OF_SETTINGS =
                new Keys("record.timestamp=clock", "a later clock.start", "rate.live=true", "record.timestamp=none");

        /** Those of a definition, where settings may replace some keys. */
        static Keys ofStream(String stream) {
            String dating = "timestamp: now of the stream " + stream;
            return new Keys(
                    dating, "a later start or definition.start", "pace or definition.pace to live", "remove " + dating);
        }
    }

    /** One sentence or more for each setting of the topic that may lose or refuse records. */
    List<String> at(long nowMillis) {
        List<String> advice = new ArrayList<>();
        if (earliest < nowMillis - OLD_MILLIS) {
            advice.add(keys.dating + " dates the first records " + Instant.ofEpochMilli(earliest)
                    + ". A topic deletes records that are older than its retention.ms, 7 days by default. Set retention.ms"
                    + " of topic " + topic + " to more than "
                    + Duration.ofMillis(nowMillis - earliest).toDays()
                    + " days or to -1, " + keys.later + ", or " + keys.none + ".");
        }
        if (latest > nowMillis + AHEAD_MILLIS) {
            advice.add(keys.dating + " dates records "
                    + (latest == Long.MAX_VALUE ? "without limit" : "up to " + Instant.ofEpochMilli(latest))
                    + ". A broker refuses records that are further ahead of its time than message.timestamp.after.max.ms,"
                    + " an hour by default, and then the task fails. Raise it for topic " + topic
                    + ", set " + keys.live + ", or " + keys.none + ".");
        }
        return advice;
    }
}
