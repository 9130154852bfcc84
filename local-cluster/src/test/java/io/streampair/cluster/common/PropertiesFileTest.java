// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertiesFileTest {
    @TempDir
    private Path folder;

    /** A worker that reads its plugins' folder otherwise finds no connector, and says nothing else. */
    @Test
    void should_be_read_by_kafka_as_it_was_written() throws IOException {
        Path file = folder.resolve("worker.properties");
        Properties properties = new Properties();
        properties.setProperty("plugin.path", "/home/René/数据 = a: b\\c,/b");
        properties.setProperty("listeners", "${env:CONNECT_LISTENERS}");

        PropertiesFile.write(properties, file);

        assertThat(Utils.loadProps(file.toString())).isEqualTo(properties);
        assertThat(PropertiesFile.read(file)).isEqualTo(properties);
    }
}
