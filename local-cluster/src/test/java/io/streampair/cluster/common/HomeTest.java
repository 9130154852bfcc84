// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void should_find_the_nearest_ancestor_that_holds_the_worker_properties() throws IOException {
        Files.createDirectories(folder.resolve("connect-configs"));
        Files.writeString(folder.resolve("connect-configs/worker.properties"), "");
        Path below = Files.createDirectories(folder.resolve("a/b"));

        assertThat(Home.above(below)).isEqualTo(folder);
        assertThat(Home.above(folder)).isEqualTo(folder);
    }

    @Test
    void should_say_how_to_name_it_when_there_is_none() {
        assertThatThrownBy(() -> Home.above(folder))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("-Dstreampair.home=");
    }
}
