// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.row.Row;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class ExpiryTest extends MapperFixture {
    private static final long NOW = Records.TIME;

    private Row row(String mapping, Object value) {
        return mapper(mapping).map(Records.of(0, 7, "k", value, NOW - 40_000));
    }

    private int ttl(Object until) {
        return row("id=key, __expires=value.until", Collections.singletonMap("until", until))
                .ttlAt(NOW);
    }

    @Test
    void should_expire_at_a_mapped_instant() {
        assertThat(ttl(NOW + 10_000)).isEqualTo(10);
        assertThat(ttl(NOW + 10_001)).isEqualTo(11);
        assertThat(ttl(Instant.ofEpochMilli(NOW + 10_000).toString())).isEqualTo(10);
        assertThat(ttl(Long.toString(NOW + 10_000))).isEqualTo(10);
        assertThat(ttl(NOW - 10_000)).isEqualTo(1);
        assertThat(ttl(-1)).isEqualTo(1);
        assertThat(ttl(null)).isEqualTo(Row.DEFAULT_TTL);
        assertThat(row("id=key, __expires=value.until", Map.of()).ttlAt(NOW)).isEqualTo(Row.DEFAULT_TTL);
        assertThat(row("id=key, __expires=timestamp", Map.of()).ttlAt(NOW - 50_000))
                .isEqualTo(10);
    }

    @Test
    void should_read_logical_types_and_other_units() {
        Schema schema = SchemaBuilder.struct().field("until", Timestamp.SCHEMA).build();
        Struct value = new Struct(schema).put("until", Date.from(Instant.ofEpochMilli(NOW + 3_000)));
        SinkRecord record = of(value);
        assertThat(mapper("id=key, __expires=value.until").map(record).ttlAt(NOW))
                .isEqualTo(3);
        lifetimes = new LifetimeRules(TimeUnit.SECONDS, TimeUnit.SECONDS, false, 0);
        assertThat(ttl(NOW / 1_000 + 5)).isEqualTo(5);
        assertThat(ttl("1700000004.5")).isEqualTo(5);
    }

    @Test
    void should_refuse_what_is_no_time_and_what_cassandra_cannot_keep_so_long() {
        assertThatThrownBy(() -> ttl(true))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("__expires must be a number or a timestamp, not a Boolean");
        assertThatThrownBy(() -> ttl("soon")).isInstanceOf(DataException.class).hasMessageContaining("__expires");
        assertThat(ttl(NOW + 630_720_000_000L)).isEqualTo(630_720_000);
        assertThatThrownBy(() -> ttl("9999-12-31T00:00:00Z"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("__expires, 9999-12-31T00:00:00Z, is more than 630720000 seconds ahead");
    }

    @Test
    void should_count_from_the_record_if_asked_to() {
        lifetimes = new LifetimeRules(TimeUnit.SECONDS, TimeUnit.MILLISECONDS, true, 60);
        assertThat(row("id=key", Map.of()).ttlAt(NOW)).isEqualTo(20);
        assertThat(row("id=key", Map.of()).ttlAt(NOW + 30_000)).isEqualTo(1);
        assertThat(row("id=key, __ttl=value.ttl", Map.of("ttl", 45)).ttlAt(NOW)).isEqualTo(5);
        assertThat(row("id=key, __ttl=value.ttl", Map.of("ttl", 0)).ttlAt(NOW)).isZero();
        assertThat(row("id=key, __ttl=value.ttl", Map.of()).ttlAt(NOW)).isEqualTo(20);
        assertThat(mapper("id=key").map(Records.of(0, 7, "k", Map.of(), null)).ttlAt(NOW))
                .isEqualTo(60);
        lifetimes = new LifetimeRules(TimeUnit.SECONDS, TimeUnit.MILLISECONDS, true, 0);
        assertThat(row("id=key, __ttl=value.ttl", Map.of()).ttlAt(NOW)).isEqualTo(Row.DEFAULT_TTL);
    }
}
