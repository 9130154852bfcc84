// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static io.streampair.faker.life.SampleWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.time.Births;
import org.junit.jupiter.api.Test;

class LifeStreamTest {
    /** It is stored with the offsets: another one would warn of a changed definition. */
    @Test
    void should_have_the_same_fingerprint_in_each_version() {
        assertThat(SampleWorld.streams(42))
                .extracting(stream -> Long.toHexString(stream.fingerprint()))
                .containsExactly(
                        "96ff4aec75217176",
                        "6005ac14ddc84848",
                        "1664ec340a40847d",
                        "756cd7ac14f46b70",
                        "65aa444519fedb8f");
    }

    @Test
    void should_give_each_entity_bits_of_its_own() {
        LifeStream orders = SampleWorld.orders(1, 42, "2/s");
        Event event = new Event();
        orders.begin(event, 7);

        assertThat(event.bits())
                .isEqualTo(orders.births().bits(7))
                .isNotEqualTo(orders.births().bits(8));
        assertThat(event.stream()).isEqualTo(1);
    }

    @Test
    void should_look_at_no_lives_that_are_over() {
        LifeStream second = new LifeStream(
                0,
                Births.of(1, START, 10, SampleWorld.ORDER_ARRIVALS, Long.MAX_VALUE),
                SampleWorld.states(null, null, SampleWorld.rule("A", "1s", "B", 1), SampleWorld.rule("B", null)));
        long later = START + SampleWorld.DAY;
        long oldest = second.oldest(TimePosition.before(later));

        assertThat(oldest).isEqualTo(second.births().by(later - SampleWorld.SECOND - 1));
        assertThat(second.births().at(oldest)).isGreaterThanOrEqualTo(later - SampleWorld.SECOND);
        assertThat(second.oldest(TimePosition.BEGINNING)).isZero();
    }

    @Test
    void should_look_at_no_records_that_are_written() {
        LifeStream plain =
                new LifeStream(0, Births.of(1, START, 1000, SampleWorld.ORDER_ARRIVALS, 2000), LifeCompiler.oneEvent());
        TimePosition written = new TimePosition(START, 500, 0, 0);
        long later = START + 100 * SampleWorld.SECOND;
        Event event = new Event();

        assertThat(plain.oldest(written)).isEqualTo(500);
        assertThat(plain.oldest(TimePosition.before(later)))
                .isEqualTo(plain.births().by(later - 1))
                .isGreaterThan(1000);
        assertThat(plain.moveBeyond(event, 499, written)).isFalse();
        assertThat(plain.moveBeyond(event, 500, written)).isTrue();
        assertThat(plain.moveBeyond(event, 501, written)).isTrue();
        assertThat(plain.moveBeyond(event, 2000, written)).isFalse();
    }
}
