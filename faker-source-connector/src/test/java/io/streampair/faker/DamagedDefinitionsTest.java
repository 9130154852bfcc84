// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** However a definition is damaged, it is valid or has problems with a place. */
class DamagedDefinitionsTest {
    private static final int DOCUMENTS = 150;
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            ":",
            "{",
            "}",
            "[",
            "]",
            "'",
            "\"",
            "#",
            ",",
            "(",
            ")",
            "*",
            "&a ",
            "!!x ",
            "- ",
            "null",
            "1e999",
            "ref(orders)",
            "row(t)",
            "customer",
            "0",
            "-1",
            "\t",
            "\u0000",
            "%",
            "? ",
            "|",
            ">");

    @Test
    void should_only_have_problems_with_a_place() {
        Random random = new Random(7);
        int invalid = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder document = new StringBuilder(WorldRecordsTest.SHOP);
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                int start = random.nextInt(document.length());
                int end = Math.min(document.length(), start + random.nextInt(6));
                document.replace(start, end, PIECES.get(random.nextInt(PIECES.size())));
            }
            List<String> problems = new FakerSourceConnector()
                    .validate(Map.of("definition", document.toString())).configValues().stream()
                            .map(ConfigValue::errorMessages)
                            .flatMap(List::stream)
                            .toList();
            invalid += problems.isEmpty() ? 0 : 1;
            assertThat(problems).as(document.toString()).allMatch(problem -> problem.contains("line "));
        }
        assertThat(invalid).isBetween(DOCUMENTS / 3, DOCUMENTS - 1);
    }
}
