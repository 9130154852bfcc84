// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamiliarKeysTest {
    private static final Pattern KEY = Pattern.compile("`([A-Za-z][A-Za-z._]+)(=[A-Za-z]*)?`");

    /** All settings that DataStax's sink defines, but for those with Connect's names and compression, which is ours too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "contactPoints",
                "port",
                "loadBalancing.localDc",
                "maxConcurrentRequests",
                "maxNumberOfRecordsInBatch",
                "queryExecutionTimeout",
                "connectionPoolLocalSize",
                "jmx",
                "jmxConnectorDomain",
                "metricsHighestLatency",
                "ignoreErrors",
                "cloud.secureConnectBundle",
                "auth.provider",
                "auth.username",
                "auth.password",
                "auth.gssapi.keyTab",
                "auth.gssapi.principal",
                "auth.gssapi.service",
                "ssl.provider",
                "ssl.cipherSuites",
                "ssl.hostnameValidation",
                "ssl.keystore.path",
                "ssl.truststore.path",
                "ssl.openssl.keyCertChain",
                "ssl.openssl.privateKey",
                "topic.t.ks.table.mapping",
                "topic.t.ks.table.consistencyLevel",
                "topic.t.ks.table.ttl",
                "topic.t.ks.table.ttlTimeUnit",
                "topic.t.ks.table.timestampTimeUnit",
                "topic.t.ks.table.nullToUnset",
                "topic.t.ks.table.deletesEnabled",
                "topic.t.ks.table.query",
                "topic.a.topic.with.dots.\"Ks\".\"Table\".query",
                "topic.t.codec.unit",
                "topic.t.codec.timestamp",
                "topic.t.codec.date",
                "topic.t.codec.time",
                "topic.t.codec.timeZone",
                "topic.t.codec.locale",
                "datastax-java-driver.basic.request.page-size",
            })
    void should_tell_what_replaces_it(String key) {
        assertThat(FamiliarKeys.here(key))
                .hasValueSatisfying(here -> assertThat(here).contains("docs/from-datastax.md"));
    }

    @ParameterizedTest
    @CsvSource({
        "from-datastax.md, ## Defaults, 20",
        "from-confluent.md, ## Guarantees, 20",
        "from-scylla.md, ## Mappings, 20",
        "from-lenses.md, ## Conversions, 40"
    })
    void should_know_the_keys_on_the_page(String file, String next, int most) throws IOException {
        String page = Files.readString(Path.of("../docs", file));
        String settings = page.substring(page.indexOf("## Settings"), page.indexOf(next));
        List<String> keys = settings.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> KEY.matcher(line.split("\\|", 3)[1]).results())
                .map(key -> key.group(1))
                .filter(key -> !SinkConfig.DEFINITION.names().contains(key) && !key.startsWith("topic."))
                .toList();
        assertThat(keys)
                .hasSizeGreaterThan(most)
                .allSatisfy(key -> assertThat(FamiliarKeys.here(key)).as(key).isPresent());
    }

    @Test
    void should_not_know_what_nobody_has() {
        assertThat(FamiliarKeys.here("topic.t.ks.table.colour")).isEmpty();
        assertThat(FamiliarKeys.here("colour")).isEmpty();
    }
}
