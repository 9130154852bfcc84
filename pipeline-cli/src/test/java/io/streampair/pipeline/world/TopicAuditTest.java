// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicAuditTest {
    private static final List<String> TOPICS = List.of("orders", "payments");

    private static MadeRecord order(String key, String value) {
        return new MadeRecord(
                "orders",
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                null);
    }

    private static TopicVerdict verdict(
            boolean mayRepeat, List<MadeRecord> expected, List<MadeRecord> allowed, List<MadeRecord> found) {
        TopicAudit audit = new TopicAudit(TOPICS, mayRepeat);
        found.forEach(audit::find);
        expected.forEach(audit::expect);
        allowed.forEach(audit::allow);
        boolean right = audit.isRight();
        expected.forEach(audit::expectAgain);
        found.forEach(audit::findAgain);
        TopicVerdict verdict = audit.verdicts().get(0);
        assertThat(verdict.isRight()).isEqualTo(right);
        assertThat(verdict.found()).isEqualTo(found.size());
        return verdict;
    }

    @Test
    void should_be_right_if_each_record_is_there_once_in_whatever_order() {
        List<MadeRecord> expected = List.of(order("1", "NEW"), order("2", "NEW"), order("1", "PAID"), order("2", null));

        TopicVerdict verdict = verdict(
                false,
                expected,
                List.of(),
                List.of(order("2", "NEW"), order("2", null), order("1", "NEW"), order("1", "PAID")));

        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.lines())
                .containsExactly("4 records are in topic orders: none is missing, altered or surplus.");
    }

    @Test
    void should_find_a_missing_record() {
        TopicVerdict verdict =
                verdict(true, List.of(order("1", "NEW"), order("1", "PAID")), List.of(), List.of(order("1", "NEW")));

        assertThat(verdict.isRight()).isFalse();
        assertThat(verdict.lines())
                .containsExactly(
                        "2 records are expected in topic orders: 1 missing, 0 altered, 0 surplus.",
                        "  missing: 1 = PAID");
    }

    @Test
    void should_find_a_missing_one_of_equal_records() {
        List<MadeRecord> equal = List.of(order("1", "A"), order("1", "A"), order("1", "A"));

        assertThat(verdict(false, equal, List.of(), equal).isRight()).isTrue();
        assertThat(verdict(false, equal, List.of(), equal.subList(0, 1))
                        .missing()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void should_find_an_altered_record() {
        TopicVerdict verdict = verdict(
                true,
                List.of(order("1", "NEW"), order("2", "NEW")),
                List.of(),
                List.of(order("1", "NEW"), order("2", "NEWS")));

        assertThat(verdict.lines())
                .containsExactly(
                        "2 records are expected in topic orders: 0 missing, 1 altered, 0 surplus.",
                        "  altered: 2 = NEWS (expected with its key, but missing: 2 = NEW)");
    }

    @Test
    void should_find_an_altered_timestamp() {
        MadeRecord expected = new MadeRecord("orders", null, null, 5L);

        assertThat(verdict(true, List.of(expected), List.of(), List.of(new MadeRecord("orders", null, null, 6L)))
                        .altered()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void should_find_a_surplus_record() {
        TopicVerdict verdict =
                verdict(true, List.of(order("1", "NEW")), List.of(), List.of(order("1", "NEW"), order("1", "PAID")));

        assertThat(verdict.lines())
                .containsExactly(
                        "1 record is expected in topic orders: 0 missing, 0 altered, 1 surplus.",
                        "  surplus: 1 = PAID");
    }

    @Test
    void should_find_a_record_in_the_wrong_topic() {
        TopicAudit audit = new TopicAudit(TOPICS, true);
        audit.find(new MadeRecord("payments", null, null, null));
        audit.expect(new MadeRecord("orders", null, null, null));

        assertThat(audit.verdicts().get(0).missing().count()).isEqualTo(1);
        assertThat(audit.verdicts().get(1).surplus().count()).isEqualTo(1);
    }

    @Test
    void should_find_repeats_only_if_there_may_be_none() {
        List<MadeRecord> expected = List.of(order("1", "NEW"), order("2", "NEW"));
        List<MadeRecord> found = List.of(order("1", "NEW"), order("2", "NEW"), order("1", "NEW"));

        assertThat(verdict(true, expected, List.of(), found).lines())
                .containsExactly(
                        "2 records are in topic orders: none is missing, altered or surplus, 1 is there again.");
        TopicVerdict once = verdict(false, expected, List.of(), found);
        assertThat(once.isRight()).isFalse();
        assertThat(once.repeated().examples()).containsExactly("1 = NEW");
    }

    @Test
    void should_allow_records_that_need_not_be_there() {
        TopicVerdict verdict = verdict(
                false,
                List.of(order("1", "NEW")),
                List.of(order("1", "PAID"), order("1", "SENT")),
                List.of(order("1", "NEW"), order("1", "PAID")));

        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.ahead()).isEqualTo(1);
    }
}
