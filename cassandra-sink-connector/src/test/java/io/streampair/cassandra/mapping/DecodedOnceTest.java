// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** A filter and the mapping behind it read one decoded value. */
class DecodedOnceTest {
    private final TableMetadata table =
            Tables.named("t").partitionKey("id", DataTypes.TEXT).build();

    @Test
    void should_parse_a_value_once_for_the_filter_and_the_mapping() {
        RouteConfig route = new SinkConfig(
                        Settings.with("value.format", "json", "filter", "value.id == 'a'", "mapping", "id=value.id"))
                .routes()
                .get(0);
        RecordMapper mapper = new MapperCompiler(route.rules(), Records.CLOCK)
                .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
        byte[] json = "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        SinkRecord record = Records.of("k", json);
        assertThat(route.filter().orElseThrow().passes(record)).isTrue();
        Arrays.fill(json, (byte) '?');
        assertThat(mapper.map(record).key()).isNotNull();
    }

    @Test
    void should_not_filter_by_the_header_line_of_a_file() {
        RouteFixture route = new RouteFixture(
                table,
                "value.format",
                "delimited",
                "value.fields",
                "id,n",
                "value.header.line",
                "skip",
                "filter",
                "value.n != '2'",
                "mapping",
                "id=value.id");
        route.put(Records.of("k", "id,n"), Records.of("k", "a,1"), Records.of("k", "b,2"));
        assertThat(route.rows()).containsExactly("id='a'");
    }
}
