// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that name classes for newcomers name only classes that exist. */
class ArchitecturePageTest {
    /** {@code Row}, or {@code Row.supersedes}; a setting, a path or a constant in upper case is not a class. */
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.\\w+)?(?:\\(\\))?`");

    private static final int FEWEST = 3;

    @ParameterizedTest
    @ValueSource(strings = {"docs/architecture.md", "docs/guarantees.md", "docs/mutation-tests.md", "CONTRIBUTING.md"})
    void should_name_only_classes_that_exist(String page) throws IOException {
        Path home = Home.find();
        Set<String> named = CLASS.matcher(Files.readString(home.resolve(page)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(named);
        missing.removeAll(classes(home));
        missing.remove("Dockerfile");
        assertThat(missing)
                .as("classes that %s names and no source file has", page)
                .isEmpty();
        assertThat(named).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    private static Set<String> classes(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
