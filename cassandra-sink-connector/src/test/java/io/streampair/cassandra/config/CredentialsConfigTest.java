// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsConfigTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        username=a                                | password      | required because username is set
        username.file=$a                          | password      | required because username.file is set
        username=a password=                      | password      | required because username is set
        password=b                                | username      | required because password is set
        password.file=$a                          | username      | required because password.file is set
        username=a username.file=$a password=b    | username.file | must not be set together with username
        username=a password=b password.file=$a    | password.file | must not be set together with password
        username=a password.file=$missing         | password.file | does not exist on this worker
        username=a password.file=$empty           | password.file | is empty
        username=a password=b driver.advanced.auth-provider.class=PlainTextAuthProvider | driver.advanced.auth-provider.class | contradicts username
        username.file=$a password=b driver.advanced.auth-provider.class=PlainTextAuthProvider | driver.advanced.auth-provider.class | contradicts username
        """)
    void should_name_the_key_that_is_wrong(String given, String key, String problem) throws IOException {
        Files.writeString(folder.resolve("a"), "content");
        Files.writeString(folder.resolve("empty"), "\n");
        Map<String, String> settings = Settings.needed();
        for (String setting : given.split(" +", -1)) {
            String[] pair = setting.split("=", 2);
            settings.put(pair[0], pair[1].replace("$", folder + "/"));
        }
        assertThat(SinkConfigTest.errors(settings)).containsOnlyKeys(key);
        assertThat(SinkConfigTest.errors(settings).get(key))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void should_be_part_of_what_tells_connections_apart() {
        Map<String, Object> identity = identity("username", "a", "password", "b", "driver.basic.session-name", "x");
        assertThat(identity)
                .isEqualTo(identity(
                        "username",
                        "a",
                        "password",
                        "b",
                        "driver.basic.session-name",
                        "x",
                        "mapping",
                        "id=key",
                        "consistency.level",
                        "ONE"))
                .isNotEqualTo(identity("username", "a", "password", "c", "driver.basic.session-name", "x"))
                .isNotEqualTo(identity("username", "a", "password", "b", "driver.basic.session-name", "y"))
                .isNotEqualTo(identity(
                        "username", "a", "password", "b", "driver.basic.session-name", "x", "contact.points", "other"));
    }

    private static Map<String, Object> identity(String... pairs) {
        return new SinkConfig(Settings.with(pairs)).connection().identity();
    }
}
