// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;

class PluginTest {
    private final FakerSourceConnector connector = new FakerSourceConnector();

    @Test
    void should_be_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(SourceConnector.class)).hasAtLeastOneElementOfType(FakerSourceConnector.class);
    }

    @Test
    void should_report_the_version_of_the_build() throws IOException {
        String version = connector.version();

        assertThat(version).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + version + "</version>");
        assertThat(new FakerSourceTask().version()).isEqualTo(version);
    }

    @Test
    void should_support_exactly_once_and_transactions_of_its_own() {
        assertThat(connector.exactlyOnceSupport(Configurations.registeredUsers()))
                .isEqualTo(ExactlyOnceSupport.SUPPORTED);
        assertThat(connector.canDefineTransactionBoundaries(Configurations.registeredUsers()))
                .isEqualTo(ConnectorTransactionBoundaries.SUPPORTED);
    }

    @Test
    void should_document_every_key_in_whole_sentences_and_in_a_group() {
        assertThat(connector.config().configKeys().values()).isNotEmpty().allSatisfy(key -> {
            assertThat(key.documentation).matches("(?s)[A-Za-z].*\\.");
            assertThat(key.group).isNotBlank();
        });
        ConfigDef first = connector.config();
        assertThat(first.names()).isEqualTo(connector.config().names());
    }
}
