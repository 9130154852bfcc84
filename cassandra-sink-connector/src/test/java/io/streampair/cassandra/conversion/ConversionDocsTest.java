// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/type-conversions.md matches the code; {@code mvn test -Dupdate.docs=true} updates it. */
class ConversionDocsTest {
    private static final Path DOCUMENT = Path.of("../docs/type-conversions.md");

    @Test
    void should_match_the_page_in_docs() throws IOException {
        String document = document();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/type-conversions.md: -Dtest=ConversionDocsTest -Dupdate.docs=true writes it anew")
                .isEqualTo(document);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Which values go into which columns

                Generated from the code by `mvn test -Dupdate.docs=true`.

                A value that cannot be converted without loss makes its record bad: the record goes to the dead letter queue
                or fails the task, see `errors.tolerance`. Null becomes null in a column, also if its schema has a default; null in
                a collection is refused. Days and times that do not exist are refused.
                Cassandra reads an empty list, set or map that is not frozen as null.

                ## Kinds of values

                | kind | types |
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

                In a column that does not take them, dates, times, timestamps and durations are read as their plain schema:
                for an int, a date is its number of days; but columns of dates, times and timestamps, whose numbers have a unit,
                refuse them. JsonConverter reads whole numbers as 64 bits and others as floating
                point; `value.format=json` reads both exactly. Conversions apply at each level of collections, tuples,
                user-defined types and vectors.

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
