// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownKeysTest {
    private static Map<String, String> with(String key) {
        return Settings.with(
                "key.converter",
                "org.apache.kafka.connect.storage.StringConverter",
                "value.converter",
                "org.apache.kafka.connect.json.JsonConverter",
                "transforms",
                "unwrap,route",
                key,
                "5");
    }

    @ParameterizedTest
    @CsvSource({
        // the sink's own
        "flush.interval, flush.interval.ms",
        "ttl, ttl.seconds",
        "consistency, consistency.level",
        "retry.budget, retry.budget.ms",
        "keyspace.name, keyspace",
        "cassandra.contact.points, contact.points",
        "contactPoint, contact.points",
        "mapping.null, mapping.null.fields",
        "write.timestam, write.timestamp",
        // Connect's
        "errors.tolerence, errors.tolerance",
        "value.convertor, value.converter",
        "transform, transforms",
        "task.max, tasks.max",
        "topic, topics",
        "errors.deadletterqueue.topic, errors.deadletterqueue.topic.name",
        // those of its clients, converters and transforms
        "consumer.overide.x, consumer.override.x",
        "consumer.override.isolation.levl, consumer.override.isolation.level",
        "producer.override.max.request.sise, producer.override.max.request.size",
        "consumer.isolation.level, consumer.override.isolation.level",
        "isolation.level, consumer.override.isolation.level",
        "auto.offset.reset, consumer.override.auto.offset.reset",
        "value.converter.schema.enable, value.converter.schemas.enable",
        "value.convertor.schemas.enable, value.converter.schemas.enable",
        "transform.unwrap.type, transforms.unwrap.type",
        "drivers.basic.session-name, driver.basic.session-name",
        // those of other sinks
        "batch.size, batch.max.rows",
        "topic.orders.shop.orders.mapping, 'keyspace, table and mapping'",
        "topic.orders.shop.orders.consistencyLevel, consistency.level",
        "topic.my.orders.codec.timeZone, timestamp.zone",
        "datastax-java-driver.basic.session-name, driver.basic.session-name",
        "contactPoints, contact.points",
        "ssl.keystore.path, ssl.keystore.location",
        "auth.gssapi.keyTab, Kerberos is not supported",
    })
    void should_be_refused_with_the_one_that_was_meant(String key, String meant) {
        assertThat(SinkConfigTest.errors(with(key)))
                .containsOnlyKeys(key)
                .extractingByKey(key)
                .asString()
                .contains("Unknown key")
                .contains(" " + meant)
                .doesNotContain("5");
        assertThatThrownBy(() -> new SinkConfig(with(key)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "x", "", " ", "a.very.long.key.that.resembles.nothing", "consumer", "topic.x"})
    void should_be_refused_though_nothing_resembles_them(String key) {
        assertThat(SinkConfigTest.errors(with(key)))
                .containsOnlyKeys(key)
                .extractingByKey(key)
                .asString()
                .contains("Unknown key");
    }

    @ParameterizedTest
    @CsvSource({
        "transforms.unwarp.type, transforms does not name it: transforms=unwrap",
        "predicates.isTombstone.type, predicates does not name it: predicates=(not set)",
        "header.converter.x, has no effect unless header.converter is set too",
    })
    void should_be_refused_if_nothing_takes_them(String key, String message) {
        assertThat(SinkConfigTest.errors(with(key)))
                .containsOnlyKeys(key)
                .extractingByKey(key)
                .asString()
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "connector.class",
                "connector.plugin.version",
                "tasks.max",
                "task.class",
                "task.index",
                "errors.deadletterqueue.topic.name",
                "consumer.override.isolation.level",
                "consumer.override.acme.interceptor.key",
                "producer.override.max.request.size",
                "admin.override.retries",
                "key.converter.converter.encoding",
                "value.converter.decimal.format",
                "transforms.route.regex",
                "_comment",
                "_host.restart.on.failure",
            })
    void should_not_be_refused_if_known(String key) {
        assertThat(SinkConfigTest.errors(with(key))).isEmpty();
    }

    @Test
    void should_be_told_together_with_what_else_is_wrong() {
        assertThat(SinkConfigTest.errors(Settings.with("ttl", "1", "window.max.rows", "0")))
                .containsOnlyKeys("ttl", "window.max.rows");
    }
}
