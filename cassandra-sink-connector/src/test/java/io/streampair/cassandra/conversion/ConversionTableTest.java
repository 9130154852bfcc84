// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks each cell of the table of conversions by example. */
class ConversionTableTest {
    static Stream<Example> accepted() {
        return Examples.all().stream().filter(example -> !example.isRefused());
    }

    static Stream<Example> refused() {
        return Examples.all().stream().filter(Example::isRefused);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void should_convert_to_what_the_driver_reads_back(Example example) {
        Object converted = example.converted();
        assertThat(converted).isEqualTo(example.expected());
        TypeCodec<Object> codec = CodecRegistry.DEFAULT.codecFor(example.type());
        assertThat(codec.decode(codec.encode(converted, ProtocolVersion.DEFAULT), ProtocolVersion.DEFAULT))
                .isEqualTo(example.expected());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void should_refuse_with_a_reason(Example example) {
        assertThatThrownBy(example::converted).isInstanceOf(DataException.class).hasMessageMatching("[^\\n]{10,200}");
    }

    @Test
    void should_say_nothing_of_what_is_in_a_value() {
        for (DataType type : ExampleTypes.ALL) {
            TypeConversions conversions = Converters.conversions(type, ConversionOptions.DEFAULT);
            for (String secret : List.of("{\"s3cret\":\"s3cret", "[\"s3cret\"]", "\u00e9s3cret", "s3cret")) {
                try {
                    conversions.from(null).convert(secret);
                } catch (DataException e) {
                    assertThat(e).hasStackTraceContaining("DataException").hasMessageNotContaining("s3cret");
                }
            }
        }
    }

    @Test
    void should_have_an_example_for_each_conversion() {
        Set<String> shown = new HashSet<>();
        accepted().forEach(example -> shown.add(cell(example.type(), example.source())));
        List<String> cells = new ArrayList<>();
        for (DataType type : ExampleTypes.ALL) {
            for (ValueKind source : ValueKind.values()) {
                if (Converters.conversions(type, ConversionOptions.DEFAULT).conversion(source) != null) {
                    cells.add(cell(type, source));
                }
            }
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(cells);
    }

    @Test
    void should_refuse_each_value_that_a_type_does_not_take() {
        Map<ValueKind, List<Example>> bySource = new HashMap<>();
        accepted()
                .forEach(example -> bySource.computeIfAbsent(example.source(), source -> new ArrayList<>())
                        .add(example));
        assertThat(bySource).containsOnlyKeys(ValueKind.values());
        for (DataType type : ExampleTypes.ALL) {
            TypeConversions conversions = Converters.conversions(type, ConversionOptions.DEFAULT);
            bySource.forEach((source, examples) -> {
                if (conversions.conversion(source) == null) {
                    examples.forEach(example -> assertRefused(conversions, example));
                }
            });
        }
    }

    private static void assertRefused(TypeConversions conversions, Example example) {
        assertThatThrownBy(() -> conversions.from(example.schema()).convert(example.value()))
                .as("%s for %s", example.source(), conversions.type())
                .isInstanceOf(DataException.class)
                .hasMessage("cannot convert " + Values.name(example.value()) + " to " + conversions.type());
    }

    private static String cell(DataType type, ValueKind source) {
        return source + " to " + ExampleTypes.name(type);
    }
}
