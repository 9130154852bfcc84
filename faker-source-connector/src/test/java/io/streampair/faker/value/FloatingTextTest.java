// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.stream.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatingTextTest {
    /** JDK 17 and 18 write the first three with a digit more. */
    @ParameterizedTest
    @CsvSource({
        "2.0E-3, 0.002",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "2E23, 2.0E23",
        "8.41E21, 8.41E21",
        "9.9999999999999990E22, 1.0E23",
        "4.9E-324, 4.9E-324",
        "1.0, 1.0",
        "-123456.75, -123456.75",
        "1E7, 1.0E7",
        "0.001, 0.001",
        "9999999.5, 9999999.5",
        "1.5E-5, 1.5E-5",
        "NaN, NaN",
        "0.0, 0.0",
        "-0.0, -0.0"
    })
    void should_write_the_fewest_digits(double number, String text) {
        assertThat(FloatingText.of(number)).isEqualTo(text);
    }

    @Test
    void should_write_what_reads_as_the_same_number() {
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(SplitMix.mix(i));
            float single = (float) SplitMix.unit(SplitMix.mix(i));
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(FloatingText.of(number))).isEqualTo(number);
                assertThat(FloatingText.of(number).length())
                        .isLessThanOrEqualTo(Double.toString(number).length());
            }
            assertThat(Float.parseFloat(FloatingText.of(single))).isEqualTo(single);
        }
    }
}
