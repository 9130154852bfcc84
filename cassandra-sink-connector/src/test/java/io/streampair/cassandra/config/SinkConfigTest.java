// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.DeleteRules;
import io.streampair.cassandra.mapping.FieldPolicy;
import io.streampair.cassandra.mapping.MappingRules;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.window.WindowPolicy;
import io.streampair.cassandra.write.BatchGrouping;
import io.streampair.cassandra.write.BatchLimits;
import io.streampair.cassandra.write.Timing;
import io.streampair.cassandra.write.WriteOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkConfigTest {
    static Map<String, List<String>> errors(Map<String, String> settings) {
        Map<String, List<String>> errors = new HashMap<>();
        SinkConfig.validate(settings).configValues().forEach(value -> {
            if (!value.errorMessages().isEmpty()) {
                errors.put(value.name(), value.errorMessages());
            }
        });
        return errors;
    }

    @Test
    void should_have_defaults_for_all_but_where_to_write() {
        SinkConfig config = new SinkConfig(Settings.needed());
        assertThat(errors(Settings.needed())).isEmpty();
        assertThat(config.connection().requestTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.routes().get(0).row().consistencyLevel()).isEqualTo(DefaultConsistencyLevel.LOCAL_QUORUM);
        assertThat(config.routes().get(0).table().createsKeyspace()).isFalse();
        assertThat(config.routes().get(0).table().keyspaceReplicationFactor()).isEqualTo(1);
        assertThat(config.routes().get(0).table().createsTable()).isFalse();
        assertThat(config.routes().get(0).record().mapping()).isEqualTo(Mapping.parse(""));
        assertThat(config.routes().get(0).record().valueFormat().mayHave(FieldPath.of("anything")))
                .isTrue();
        assertThat(config.window().policy())
                .isEqualTo(new WindowPolicy(Duration.ofSeconds(10), 10_000, 32 * 1024 * 1024, true));
        WriteOptions write = config.write().options(Timing.SYSTEM);
        assertThat(write.maxInFlight()).isEqualTo(64);
        assertThat(write.maxRowsPerSecond()).isZero();
        assertThat(write.grouping()).isEqualTo(BatchGrouping.REPLICAS);
        assertThat(write.limits()).isEqualTo(new BatchLimits(100, 4_096, 10));
        assertThat(config.routes().get(0).row().options().ttlSeconds()).isZero();
        assertThat(write.retryBudget().isSpent(Long.MIN_VALUE)).isFalse();
        assertThat(config.routes().get(0).row().rowMaxBytes()).isEqualTo(15 * 1024 * 1024);
        assertThat(config.routes().get(0).row().usesRecordTimestamp()).isTrue();
    }

    @Test
    void should_read_what_is_set() {
        SinkConfig config = new SinkConfig(Settings.with(
                "keyspace", "My_Keyspace",
                "table", "\"Users_5\"",
                "consistency.level", "one",
                "table.create", "true",
                "table.columns", "name text",
                "table.primary.key", "name",
                "value.format", "Delimited",
                "value.delimiter", "$",
                "value.fields", "name, address",
                "mapping", "name=value.name",
                "write.timestamp", "none"));
        assertThat(config.routes().get(0).table().nameFor("users"))
                .isEqualTo(new TableName(
                        CqlIdentifier.fromInternal("my_keyspace"), CqlIdentifier.fromInternal("Users_5")));
        assertThat(config.routes().get(0).row().consistencyLevel()).isEqualTo(DefaultConsistencyLevel.ONE);
        assertThat(config.routes().get(0).table().createsTable()).isTrue();
        assertThat(config.routes().get(0).table().tableColumns()).isEqualTo("name text");
        assertThat(config.routes().get(0).table().tablePrimaryKey()).isEqualTo("name");
        assertThat(config.routes().get(0).record().valueFormat().mayHave(FieldPath.of("address")))
                .isTrue();
        assertThat(config.routes().get(0).record().valueFormat().mayHave(FieldPath.of("data")))
                .isFalse();
        assertThat(config.routes().get(0).record().mapping()).isEqualTo(Mapping.parse("name=value.name"));
        assertThat(config.routes().get(0).row().usesRecordTimestamp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact.points", "local.datacenter", "keyspace", "table"})
    void should_ask_for_what_has_no_default(String key) {
        Map<String, String> settings = Settings.needed();
        settings.remove(key);
        assertThat(errors(settings)).containsOnlyKeys(key);
        assertThatThrownBy(() -> new SinkConfig(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '^',
            nullValues = "null",
            value = {
                "contact.points|^^|must name at least one node, as host[:port]",
                "contact.points|a:b|the port is not a number from 1 to 65535; write host[:port]",
                "contact.points|a:99999|the port is not a number from 1 to 65535; write host[:port]",
                "contact.points|:9042|the host is missing; write host[:port]",
                "local.datacenter|^^|must be non-empty",
                "request.timeout.ms|99|Value must be at least 100",
                "request.timeout.ms|soon|must be a whole number within [100,...]; write digits alone",
                "keyspace|^^|must not be empty",
                "keyspace|my-keyspace|not a name for Cassandra, which allows only letters, digits and underscores",
                "table|^ ^|must not be empty",
                "table|order|not a CQL name; put a reserved word",
                "consistency.level|most|must be one of",
                "consistency.level|LOCAL_SERIAL|must be one of",
                "keyspace.create|maybe|Expected value to be either true or false",
                "keyspace.replication.factor|0|Value must be at least 1",
                "value.format|xml|must be one of",
                "timestamp.unit|weeks|must be one of",
                "timestamp.format|bbb|not a pattern of Java's DateTimeFormatter: Unknown pattern letter: b",
                "timestamp.zone|Berlin|not a time zone; write an offset such as +01:00, or an IANA name such "
                        + "as Europe/Berlin",
                "time.unit|ms|must be one of",
                "blob.encoding|base32|must be one of",
                "mapping|name|at character 5: expected = after name",
                "flush.interval.ms|0|Value must be at least 1",
                "flush.interval.ms|3600001|Value must be no more than 3600000",
                "window.max.rows|0|Value must be at least 1",
                "window.max.bytes|0|Value must be at least 1",
                "max.in.flight.requests|0|Value must be at least 1",
                "max.in.flight.requests|1025|Value must be no more than 1024",
                "batch.max.rows|0|Value must be at least 1",
                "batch.max.rows|65536|Value must be no more than 65535",
                "batch.max.bytes|0|Value must be at least 1",
                "batch.max.partitions|0|Value must be at least 1",
                "mapping.missing.fields|x|must be one of",
                "mapping.ttl.unit|weeks|must be one of",
                "delete.tombstones|x|must be one of",
                "delete.when|value.op=d|at character 10: expected a literal",
                "delete.set|deleted|at character 8: expected = after deleted",
                "delete.set|*|can only set columns",
                "uncertain.writes|x|must be one of",
                "table.evolve|drop-columns|must be one of",
                "write.timestamp|now|must be one of",
                "write.timestamp.max.ahead.ms|-2|Value must be at least -1",
                "write.timestamp.not.before|yesterday|not an instant; write it like 2026-11-29T18:00:00Z",
                "write.timestamp.not.before|2999-01-01T00:00:00Z|must be from 1970-01-01T00:00:00Z to now"
            })
    void should_name_the_key_the_value_and_the_remedy(String key, String value, String message) {
        Map<String, String> settings = Settings.with(key, value);
        assertThat(errors(settings)).containsOnlyKeys(key);
        assertThat(errors(settings).get(key).get(0))
                .contains(key)
                .contains(value)
                .contains(message);
        assertThatThrownBy(() -> new SinkConfig(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @Test
    void should_tell_all_that_is_wrong_at_once() {
        assertThat(errors(Settings.with("window.max.rows", "0", "batch.max.rows", "0", "table", "")))
                .containsOnlyKeys("window.max.rows", "batch.max.rows", "table");
        assertThat(errors(Map.of())).containsOnlyKeys("keyspace", "table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\", "a\\", "||", "N"})
    void should_refuse_an_ambiguous_delimiter(String delimiter) {
        Map<String, String> settings =
                Settings.with("value.format", "delimited", "value.fields", "name", "value.delimiter", delimiter);
        assertThat(errors(settings)).containsOnlyKeys("value.delimiter");
        assertThat(errors(settings).get("value.delimiter").get(0))
                .startsWith("Invalid value " + delimiter + " for configuration value.delimiter: must ");
    }

    @Test
    void should_take_white_space_as_a_delimiter() {
        assertThat(errors(Settings.with("value.format", "delimited", "value.fields", "name", "value.delimiter", "\t")))
                .isEmpty();
    }

    @Test
    void should_ask_for_the_fields_of_a_delimited_value() {
        assertThat(errors(Settings.with("value.format", "delimited")))
                .containsOnlyKeys("value.fields")
                .extractingByKey("value.fields")
                .asString()
                .contains("must name the fields in order because value.format is delimited");
        assertThat(errors(Settings.with("value.format", "delimited", "value.fields", "a,b,a")))
                .containsOnlyKeys("value.fields");
    }

    @Test
    void should_check_the_mapping_against_the_fields() {
        assertThat(errors(Settings.with(
                        "value.format", "delimited", "value.fields", "name,address", "mapping", "name=value.year")))
                .containsOnlyKeys("mapping")
                .extractingByKey("mapping")
                .asString()
                .contains("'value.year' is not in value.fields, which are name, address");
    }

    @Test
    void should_ask_for_what_a_new_table_needs() {
        assertThat(errors(Settings.with("table.create", "true")))
                .containsOnlyKeys("table.primary.key")
                .extractingByKey("table.primary.key")
                .asString()
                .contains("required because table.create is true");
    }

    @Test
    void should_leave_to_a_query_what_is_its_own() {
        Map<String, String> settings = Settings.with("query", "UPDATE ...");
        settings.put("delete.when", "value.deleted");
        settings.put("mapping", "a=key, __ttl=value.ttl, b+=1");
        assertThat(errors(settings)).containsOnlyKeys("delete.when", "mapping");
        assertThat(errors(settings).get("mapping")).hasSize(2);
        settings.put("delete.when", "");
        settings.put("mapping", "a=key, b=1");
        assertThat(errors(settings)).isEmpty();
        assertThat(new SinkConfig(settings).routes().get(0).query().query()).contains("UPDATE ...");
    }

    @Test
    void should_read_how_records_become_rows() {
        Map<String, String> settings = Settings.with("mapping.missing.fields", "fail");
        settings.putAll(Map.of(
                "mapping.null.fields", "UNSET",
                "mapping.extra.fields", "fail",
                "mapping.ttl.unit", "hours",
                "delete.tombstones", "ignore",
                "delete.when", "value.gone",
                "delete.scope", "prefix"));
        MappingRules rules = new SinkConfig(settings).routes().get(0).rules();
        assertThat(rules.fields()).isEqualTo(new FieldPolicy(FieldPolicy.Missing.FAIL, true));
        assertThat(rules.failsOnExtraFields()).isTrue();
        assertThat(rules.lifetimes().ttlUnit()).isEqualTo(TimeUnit.HOURS);
        assertThat(rules.timestampUnit()).isEqualTo(TimeUnit.MICROSECONDS);
        assertThat(rules.deletes())
                .isEqualTo(new DeleteRules(
                        DeleteRules.Tombstones.IGNORE,
                        Optional.of(Condition.parse("value.gone")),
                        true,
                        Optional.empty()));
    }
}
