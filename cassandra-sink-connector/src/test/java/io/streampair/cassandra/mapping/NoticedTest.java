// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** What the log says of fields and columns that find no partner by their names, by the settings of a route. */
class NoticedTest {
    private static final String COUNTRY = "Field 'country' of a record goes to no column of my_keyspace.t";
    private static final String CITY = "Column city of my_keyspace.t is mapped by name, but a record has no such field";

    private final TableMetadata table = Tables.named("t")
            .partitionKey("id", DataTypes.TEXT)
            .column("city", DataTypes.TEXT)
            .build();

    /** What is said of a record with the key k. */
    private List<String> said(Object value, String... settings) {
        return said(MapperFixture.of(value), settings);
    }

    private List<String> said(SinkRecord record, String... settings) {
        List<String> said = new ArrayList<>();
        MappingRules rules =
                new SinkConfig(Settings.with(settings)).routes().get(0).rules();
        new MapperCompiler(rules, Records.CLOCK, said::add)
                .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT)
                .mapTo(record, new ArrayList<>());
        return said;
    }

    @Test
    void should_name_what_has_no_partner_and_not_the_primary_key() {
        Map<String, String> value = Map.of("id", "a", "country", "x");
        assertThat(said(value, "mapping", "*")).containsExactlyInAnyOrder(COUNTRY, CITY);
        assertThat(said(value, "mapping", "*, id=key")).contains(COUNTRY, CITY);
        assertThat(said(Map.of("id", "a", "city", "x"), "mapping", "*")).isEmpty();
        assertThat(said(Map.of("city", "x"), "mapping", "*=[-id], id=key")).isEmpty();
        assertThat(said(Records.of(Map.of("id", "a"), Map.of("city", "x")), "mapping", "*"))
                .isEmpty();
    }

    @Test
    void should_know_by_the_settings_which_fields_delimited_values_have() {
        assertThat(said(
                        "a$x",
                        "mapping",
                        "*",
                        "value.format",
                        "delimited",
                        "value.delimiter",
                        "$",
                        "value.fields",
                        "id,country"))
                .containsExactlyInAnyOrder(COUNTRY, CITY);
    }

    @Test
    void should_say_nothing_where_no_column_gets_a_field_of_the_value_by_name() {
        Map<String, String> value = Map.of("country", "x");
        assertThat(said(value, "mapping", "id=key, city=value.city")).isEmpty();
        assertThat(said(value, "mapping", "*=[-city], id=key, city=value")).isEmpty();
        assertThat(said(Records.of(Map.of("id", "a", "city", "x"), value), "mapping", "*=key.*"))
                .isEmpty();
    }

    @Test
    void should_look_at_the_elements_where_columns_get_their_fields() {
        Map<String, Object> value = Map.of("other", 1, "lines", List.of(Map.of("city", "x", "country", "y")));
        assertThat(said(value, "mapping", "id=key, * = item.*", "each", "value.lines"))
                .containsExactly(COUNTRY);
        value = Map.of("country", "y", "lines", List.of("x"));
        assertThat(said(value, "mapping", "*, id=key, city=item", "each", "value.lines"))
                .containsExactly(COUNTRY);
    }

    @Test
    void should_count_what_deletes_and_filters_read_as_having_a_partner() {
        Map<String, String> value = Map.of("city", "x", "gone", "no", "why", "y", "kind", "z");
        assertThat(said(
                        value,
                        "mapping",
                        "*, id=key",
                        "filter",
                        "value.kind = 'z'",
                        "delete.when",
                        "value.gone = 'yes'",
                        "delete.set",
                        "city=value.why"))
                .isEmpty();
    }
}
