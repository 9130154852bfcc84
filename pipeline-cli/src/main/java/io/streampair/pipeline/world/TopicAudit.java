// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.pipeline.look.RawRecordText;
import io.streampair.verification.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the records of topics with those that should be there. First each record of the topics is found, then each
 * recomputed one is expected, or allowed if it need not be there yet. If something is wrong, first the expected and then the
 * found ones are passed on once more, to tell altered records from missing and surplus ones.
 */
final class TopicAudit {
    private static final int LONGEST = 300;

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final RecordTally tally = new RecordTally();
    private final boolean mayRepeat;
    private final Map<Long, Missing> missing = new LinkedHashMap<>();

    /** What is known of a topic; open are records that are neither expected nor allowed. */
    private static final class Topic {
        private final Finding missing = new Finding("missing");
        private final Finding altered = new Finding("altered");
        private final Finding surplus = new Finding("surplus");
        private final Finding repeated = new Finding("repeated");
        private long expected;
        private long found;
        private long ahead;
        private long open;
        private long absent;

        private long repeats() {
            return found - ahead - open - (expected - absent);
        }
    }

    /** How many records of a key are missing, and what the first of them is. */
    private record Missing(String topic, int count, String text) {
        private Missing plus(int more) {
            return new Missing(topic, count + more, text);
        }
    }

    /** @param mayRepeat whether a record may be there more than once */
    TopicAudit(Iterable<String> topics, boolean mayRepeat) {
        this.mayRepeat = mayRepeat;
        topics.forEach(topic -> this.topics.put(topic, new Topic()));
    }

    /** A record is in a topic. */
    void find(MadeRecord record) {
        Topic topic = topics.get(record.topic());
        topic.found++;
        topic.open++;
        tally.find(record.fingerprint());
    }

    /** A record should be in a topic. */
    void expect(MadeRecord record) {
        Topic topic = topics.get(record.topic());
        topic.expected++;
        long fingerprint = record.fingerprint();
        int found = tally.found(fingerprint);
        topic.open -= tally.expected(fingerprint) == 0 ? found : 0;
        tally.expect(fingerprint);
        topic.absent += tally.expected(fingerprint) > found ? 1 : 0;
    }

    /** A record may be in a topic. */
    void allow(MadeRecord record) {
        long fingerprint = record.fingerprint();
        if (tally.allow(fingerprint)) {
            Topic topic = topics.get(record.topic());
            topic.ahead += tally.found(fingerprint);
            topic.open -= tally.found(fingerprint);
        }
    }

    /** How often a record is in its topic. */
    int found(MadeRecord record) {
        return tally.found(record.fingerprint());
    }

    /** How many records are in the topics. */
    long found() {
        return topics.values().stream().mapToLong(topic -> topic.found).sum();
    }

    /** How many records of the topics are neither expected nor allowed so far. */
    long open() {
        return topics.values().stream().mapToLong(topic -> topic.open).sum();
    }

    /** Whether nobody need look once more. */
    boolean isRight() {
        return topics.values().stream()
                .allMatch(topic -> topic.open == 0 && topic.absent == 0 && (mayRepeat || topic.repeats() == 0));
    }

    /** Takes an expected record once more. */
    void expectAgain(MadeRecord record) {
        long fingerprint = record.fingerprint();
        int lack = tally.expected(fingerprint) - tally.found(fingerprint);
        if (lack > 0) {
            // Of equal records one each time.
            tally.find(fingerprint);
            missing.merge(
                    record.keyFingerprint(),
                    new Missing(record.topic(), 1, text(record)),
                    (first, next) -> first.plus(1));
        } else if (lack < 0 && !mayRepeat) {
            topics.get(record.topic()).repeated.addExample(text(record));
        }
    }

    /** Takes a record of a topic once more. */
    void findAgain(MadeRecord record) {
        if (tally.expected(record.fingerprint()) != 0) {
            return;
        }
        Topic topic = topics.get(record.topic());
        Missing other = missing.get(record.keyFingerprint());
        if (other == null || other.count() == 0) {
            topic.surplus.add(text(record));
            return;
        }
        missing.put(record.keyFingerprint(), other.plus(-1));
        topic.altered.add(text(record) + " (expected with its key, but missing: " + other.text() + ")");
    }

    List<TopicVerdict> verdicts() {
        missing.values().stream()
                .filter(each -> each.count() > 0)
                .forEach(each -> topics.get(each.topic()).missing.addExample(each.text()));
        List<TopicVerdict> verdicts = new ArrayList<>();
        topics.forEach((name, topic) -> verdicts.add(new TopicVerdict(
                name,
                topic.expected,
                topic.repeats(),
                topic.ahead,
                topic.missing.counted(topic.absent - topic.altered.count()),
                topic.altered,
                topic.surplus.counted(topic.open - topic.altered.count()),
                topic.repeated.counted(mayRepeat ? 0 : topic.repeats()))));
        return verdicts;
    }

    private static String text(MadeRecord record) {
        String text = RawRecordText.text(record.key()) + " = " + RawRecordText.text(record.value());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
