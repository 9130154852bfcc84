// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationReferenceTest {
    private static final Path PAGE = Path.of("../docs/faker-source-config.md");

    @Test
    void should_be_what_the_definition_says_and_is_rewritten_by_update_docs() throws IOException {
        String page = ConfigurationReference.page();
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/faker-source-config.md: -Dtest=ConfigurationReferenceTest -Dupdate.docs=true writes it anew")
                .isEqualTo(page);
    }
}
