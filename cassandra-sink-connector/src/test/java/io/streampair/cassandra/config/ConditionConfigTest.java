// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.streampair.cassandra.mapping.DeleteRules.Tombstones;
import io.streampair.cassandra.row.WriteMode.Existing;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionConfigTest {
    private static RouteConfig route(String... pairs) {
        return new SinkConfig(Settings.with(pairs)).routes().get(0);
    }

    @Test
    void should_replace_rows_that_are_there_by_default() {
        assertThat(route().rules().existing()).isEqualTo(Existing.REPLACED);
        assertThat(route().row().usesRecordTimestamp()).isTrue();
    }

    @Test
    void should_need_no_other_setting() {
        RouteConfig first = route("write.if", "not-exists");
        assertThat(first.rules().existing()).isEqualTo(Existing.KEPT);
        assertThat(first.row().usesRecordTimestamp()).isFalse();
        assertThat(first.rules().deletes().tombstones())
                .as("no delete is left out in silence")
                .isEqualTo(Tombstones.FAIL);
        assertThat(first.row().options().serialConsistencyLevel()).isEqualTo(DefaultConsistencyLevel.LOCAL_SERIAL);
    }

    @Test
    void should_be_of_a_route() {
        SinkConfig config = new SinkConfig(Settings.with(
                "routes", "a,b",
                "routes.a.topics", "a",
                "routes.a.write.if", "not-exists",
                "routes.a.write.if.not.applied", "report",
                "routes.a.serial.consistency.level", "serial",
                "routes.a.delete.tombstones", "ignore",
                "routes.b.topics", "b"));
        RouteConfig first = config.routes().get(0);
        assertThat(first.rules().existing()).isEqualTo(Existing.REPORTED);
        assertThat(first.rules().deletes().tombstones()).isEqualTo(Tombstones.IGNORE);
        assertThat(first.row().options().serialConsistencyLevel()).isEqualTo(DefaultConsistencyLevel.SERIAL);
        assertThat(config.routes().get(1).rules().existing()).isEqualTo(Existing.REPLACED);
        assertThat(config.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        write.timestamp            | record               | set it to none
        write.timestamp.not.before | 2020-01-01T00:00:00Z | remove it
        delete.tombstones          | delete               | set it to ignore or fail
        delete.when                | value.gone           | remove it
        value.format               | debezium             | remove write.if
        value.format               | debezium-mongodb     | remove write.if
        delete.set                 | gone=true            | remove it
        delete.scope               | prefix               | set it to row
        mapping                    | id=key, l += value.l | set columns with = alone
        mapping                    | id=key, __timestamp=value.t | leave it out
        """)
    void should_refuse_what_contradicts_it(String key, String value, String remedy) {
        assertThat(SinkConfigTest.errors(Settings.with("write.if", "not-exists", key, value)))
                .containsOnlyKeys(key)
                .allSatisfy((name, errors) ->
                        assertThat(errors).singleElement().asString().contains(value, "write.if=not-exists", remedy));
    }

    @Test
    void should_refuse_to_replace_the_rows_of_a_record() {
        assertThat(SinkConfigTest.errors(Settings.with(
                        "write.if",
                        "not-exists",
                        "each",
                        "value.lines",
                        "each.replace",
                        "true",
                        "mapping",
                        "id=key, c=item.c")))
                .containsKey("each.replace");
    }

    @Test
    void should_refuse_it_beside_a_query() {
        Map<String, String> settings = Settings.with(
                "write.if", "not-exists", "query", "INSERT INTO k.t (id) VALUES (:id)", "mapping", "id=key");
        assertThat(SinkConfigTest.errors(settings)).containsOnlyKeys("write.if");
    }

    @Test
    void should_warn_of_settings_that_need_it() {
        SinkConfig config =
                new SinkConfig(Settings.with("write.if.not.applied", "report", "serial.consistency.level", "SERIAL"));
        assertThat(config.warnings()).hasSize(2).allMatch(warning -> warning.contains("write.if is not-exists"));
    }
}
