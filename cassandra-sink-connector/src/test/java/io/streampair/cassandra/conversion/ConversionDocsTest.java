// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table in docs/ is what the code does; {@code mvn test -Dupdate.docs=true} writes it anew. */
class ConversionDocsTest {
    private static final Path DOCUMENT = Path.of("../docs/type-conversions.md");

    @Test
    void should_be_in_the_docs_as_the_code_has_it() throws IOException {
        String document = document();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Which values go into which columns

                Written from the code by `mvn test -Dupdate.docs=true`.

                A value that would lose something in its column is a data error: it is reported to the dead letter queue, or
                fails the task, as `errors.tolerance` says. Null is null in each column; in collections it is refused. An
                empty list, set or map that is not frozen is null in Cassandra.

                ## What values are

                | kind | where it comes from |
                |---|---|
                """);
        for (ValueKind source : ValueKind.values()) {
            text.append("| ")
                    .append(source.label())
                    .append(" | ")
                    .append(source.origin())
                    .append(" |\n");
        }
        text.append("""

                Dates, times, timestamps and durations in a column that takes none are what they travel as: the number of
                days of a date for an int. JsonConverter makes whole numbers of 64 bits and others floating point:
                `value.format=json` reads both exactly. The conversions of collections, tuples, user-defined types and vectors hold
                at each depth.

                ## At a glance

                """);
        appendMatrix(text);
        for (DataType type : ExampleTypes.ALL) {
            appendType(text, type);
        }
        return text.toString();
    }

    private static void appendMatrix(StringBuilder text) {
        text.append("| |");
        for (ValueKind source : ValueKind.values()) {
            text.append(' ').append(source.label()).append(" |");
        }
        text.append("\n|---|").append("---|".repeat(ValueKind.values().length)).append('\n');
        for (DataType type : ExampleTypes.ALL) {
            text.append("| ").append(ExampleTypes.name(type)).append(" |");
            for (ValueKind source : ValueKind.values()) {
                text.append(conversion(type, source) == null ? "  |" : " yes |");
            }
            text.append('\n');
        }
    }

    private static void appendType(StringBuilder text, DataType type) {
        text.append("\n## ").append(ExampleTypes.name(type)).append("\n\n| from | how |\n|---|---|\n");
        for (ValueKind source : ValueKind.values()) {
            TypeConversion conversion = conversion(type, source);
            if (conversion != null) {
                text.append("| ")
                        .append(source.label())
                        .append(" | ")
                        .append(conversion.description())
                        .append(" |\n");
            }
        }
    }

    private static TypeConversion conversion(DataType type, ValueKind source) {
        return Converters.conversions(type, ConversionOptions.DEFAULT).conversion(source);
    }
}
