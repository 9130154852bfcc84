// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectorFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connect's validation puts each error on the key that is wrong. */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class ValidateIT {
    private static final String SOURCE = "FakerSourceConnector";
    private static final String SINK = "CassandraSinkConnector";

    private final Cluster cluster = Clusters.standard();

    @Test
    void should_accept_the_shipped_files() {
        assertThat(errors(SOURCE, ConnectorFile.ofHome("faker-source.json").config()))
                .isEmpty();
        assertThat(errors(SINK, ConnectorFile.ofHome("cassandra-sink.json").config()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preset                  | registred-user                  | preset",
                "fields.name.expression  | #{Name.noSuchThing}             | fields.name.expression",
                "rate                    | fast                            | rate",
                "count                   | -7                              | count",
                "seed                    | 4.2                             | seed",
                "topic                   |                                 | topic",
                "key.field               | surname                         | key.field",
                "locale                  | not a locale                    | locale",
            })
    void should_reject_source_settings(String key, String value, String keyWithError) {
        Map<String, String> config = ConnectorFile.ofHome("faker-source.json").config();
        change(config, key, value);
        assertThat(errors(SOURCE, config)).containsExactly(keyWithError);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keyspace                |                                 | keyspace",
                "table                   |                                 | table",
                "contact.points          |                                 | contact.points",
                "local.datacenter        |                                 | local.datacenter",
                "table.primary.key       |                                 | table.primary.key",
                "flush.interval.ms       | soon                            | flush.interval.ms",
                "flush.interval.ms       | 0                               | flush.interval.ms",
                "value.fields            |                                 | value.fields",
                "mapping                 | name value.name                 | mapping",
                "mapping                 | name=value.surname              | mapping",
                "consistency.level       | MOST                            | consistency.level",
                "write.timestamp         | yesterday                       | write.timestamp",
            })
    void should_reject_sink_settings(String key, String value, String keyWithError) {
        Map<String, String> config = ConnectorFile.ofHome("cassandra-sink.json").config();
        change(config, key, value);
        assertThat(errors(SINK, config)).containsExactly(keyWithError);
    }

    @Test
    void should_reject_what_does_not_fit_the_table() {
        try (CqlSession session = cluster.openSession()) {
            session.execute("CREATE KEYSPACE IF NOT EXISTS validated WITH replication = "
                    + "{'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
            session.execute("CREATE TABLE IF NOT EXISTS validated.lines (id text, sku text, l list<int>, "
                    + "total list<int> static, PRIMARY KEY (id, sku))");
        }
        Map<String, String> config = ConnectorFile.ofHome("cassandra-sink.json").config();
        List.of("table.columns", "table.primary.key", "table.create", "value.delimiter", "value.fields")
                .forEach(config::remove);
        config.putAll(Map.of(
                "keyspace", "validated",
                "table", "lines",
                "value.format", "json",
                "each", "value.lines",
                "mapping", "id=key, sku=item.sku, l=item.l"));
        assertThat(errors(SINK, config)).isEmpty();
        config.put("each.replace", "true");
        assertThat(errors(SINK, config)).containsExactly("each.replace");
        config.put("each.replace", "false");
        config.put("delete.scope", "prefix");
        assertThat(errors(SINK, config)).containsExactly("delete.scope");
        config.put("delete.scope", "row");
        config.put("mapping", "id=key, sku=item.sku, total=value.total");
        assertThat(errors(SINK, config)).containsExactly("mapping");
    }

    private static void change(Map<String, String> config, String key, String value) {
        if (value == null) {
            config.remove(key);
        } else {
            config.put(key, value);
        }
    }

    private Set<String> errors(String plugin, Map<String, String> config) {
        Map<String, String> named = new HashMap<>(config);
        named.put("name", "validated");
        Set<String> keys = new HashSet<>();
        for (JsonNode setting : cluster.connect().validate(plugin, named).path("configs")) {
            JsonNode value = setting.path("value");
            if (!value.path("errors").isEmpty()) {
                keys.add(value.path("name").asText());
            }
        }
        return keys;
    }
}
