// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlterOffsetsTest {
    private static final Map<String, Object> SPLIT_3 = Map.of("stream", "registered_user_2", "split", 3L);

    static Stream<Arguments> acceptable() {
        return Stream.of(
                Arguments.of(SPLIT_3, Map.of("next", 3L)),
                Arguments.of(SPLIT_3, Map.of("next", 19)),
                Arguments.of(SPLIT_3, Map.of("next", 1_000_003.0)),
                Arguments.of(SPLIT_3, Map.of("next", BigInteger.valueOf(35))),
                Arguments.of(Map.of("stream", "registered_user_2", "split", 15), Map.of("next", 15L)),
                Arguments.of(SPLIT_3, null),
                Arguments.of(Map.of("stream", "registered_user_2", "split", 99L), null),
                Arguments.of(Map.of("something", "else"), null));
    }

    static Stream<Arguments> unacceptable() {
        return Stream.of(
                Arguments.of(SPLIT_3, Map.of("next", 4L), "next=4"),
                Arguments.of(SPLIT_3, Map.of("next", -13L), "next=-13"),
                Arguments.of(SPLIT_3, Map.of("next", "19"), "next=19"),
                Arguments.of(SPLIT_3, Map.of("next", 3.5), "next=3.5"),
                Arguments.of(SPLIT_3, Map.of("next", Double.NaN), "next=NaN"),
                Arguments.of(SPLIT_3, Map.of("next", BigInteger.TWO.pow(64)), "next=18446744073709551616"),
                Arguments.of(SPLIT_3, Collections.singletonMap("next", null), "next=null"),
                Arguments.of(SPLIT_3, Map.of(), "'next'"),
                Arguments.of(SPLIT_3, Map.of("index", 3L), "'next'"),
                Arguments.of(SPLIT_3, Map.of("next", 3L, "more", 1L), "'next'"),
                Arguments.of(Map.of("stream", "other", "split", 3L), Map.of("next", 3L), "stream=registered_user_2"),
                Arguments.of(Map.of("stream", "registered_user_2", "split", 16L), Map.of("next", 16L), "split=15"),
                Arguments.of(Map.of("stream", "registered_user_2", "split", -1L), Map.of("next", 15L), "split=15"),
                Arguments.of(Map.of("stream", "registered_user_2", "split", "3"), Map.of("next", 3L), "split=15"),
                Arguments.of(Map.of("stream", "registered_user_2", "split", 3.0), Map.of("next", 3L), "split=15"),
                Arguments.of(Map.of("stream", "registered_user_2"), Map.of("next", 3L), "'split'"),
                Arguments.of(Map.of("topic", "registered_user_2"), Map.of("next", 3L), "'stream'"),
                Arguments.of(null, Map.of("next", 3L), "'stream'"));
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    void should_accept(Map<String, ?> partition, Map<String, ?> offset) {
        assertThat(alter(partition, offset)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void should_refuse(Map<String, ?> partition, Map<String, ?> offset, String said) {
        assertThatThrownBy(() -> alter(partition, offset))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining(said);
    }

    @Test
    void should_accept_a_request_without_offsets() {
        assertThat(new FakerSourceConnector().alterOffsets(Configurations.registeredUsers(), Map.of()))
                .isTrue();
    }

    @Test
    void should_say_which_offset_would_do() {
        assertThatThrownBy(() -> alter(SPLIT_3, Map.of("next", 100L)))
                .hasMessageContaining("split 3 of 16")
                .hasMessageContaining("such as 99");
    }

    private static boolean alter(Map<String, ?> partition, Map<String, ?> offset) {
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        offsets.put(partition, offset);
        return new FakerSourceConnector().alterOffsets(Configurations.registeredUsers(), offsets);
    }
}
