// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAuthProviderTest {
    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String login(FileAuthProvider provider) {
        var credentials = provider.getCredentials(null, "");
        return new String(credentials.getUsername()) + " " + new String(credentials.getPassword());
    }

    @Test
    void should_log_in_with_what_the_files_hold_now() throws IOException {
        SinkConfig config = new SinkConfig(
                Settings.with("username.file", file("role", "sink\n"), "password.file", file("secret", " first \r\n")));
        FileAuthProvider provider = new FileAuthProvider(config.connection().credentials());
        assertThat(login(provider)).as("white space may be part of a password").isEqualTo("sink  first ");

        file("role", "sink2");
        file("secret", "second");
        assertThat(login(provider)).isEqualTo("sink2 second");
        assertThat(config.connection().credentials().username()).contains("sink2");
    }

    @Test
    void should_log_in_as_before_while_a_file_is_replaced() throws IOException {
        SinkConfig config = new SinkConfig(Settings.with("username", "sink", "password.file", file("secret", "first")));
        FileAuthProvider provider = new FileAuthProvider(config.connection().credentials());
        Files.delete(folder.resolve("secret"));
        assertThat(login(provider)).isEqualTo("sink first");
        file("secret", "");
        assertThat(login(provider)).isEqualTo("sink first");
        file("secret", "second");
        assertThat(login(provider)).isEqualTo("sink second");
    }
}
