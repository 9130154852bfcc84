// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.stream.SplitMix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UuidsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 00000000-0000-7000-",
        "1500, 00000000-0001-7800-",
        "1999, 00000000-0001-7ffb-",
        "1767225600000250, 019b76da-a800-7400-"
    })
    void should_begin_with_the_time_to_a_fraction_of_a_millisecond(long micros, String begin) {
        assertThat(Uuids.version7(micros, new SplitMix()).toString()).startsWith(begin);
    }
}
