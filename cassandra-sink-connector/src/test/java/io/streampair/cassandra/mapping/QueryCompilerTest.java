// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.DeleteRules.Tombstones;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.value.ValueFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class QueryCompilerTest {
    private static SinkRecord record(Object key, Object value) {
        return Records.of(0, 7, key, value, 5L);
    }

    private static RecordMapper query(String mapping) {
        return query(mapping, Tombstones.DELETE);
    }

    private static RecordMapper query(String mapping, Tombstones tombstones) {
        MappingRules rules = new MappingRules(
                ValueFormat.structured(),
                ConversionOptions.DEFAULT,
                Mapping.parse(mapping),
                FieldPolicy.DEFAULT,
                false,
                new DeleteRules(tombstones, Optional.empty(), false, Optional.empty()),
                WriteTimeRules.of(true),
                TimeUnit.MICROSECONDS,
                LifetimeRules.DEFAULT,
                100);
        List<QueryParameter> parameters = List.of(
                new QueryParameter(Rows.id("item"), DataTypes.TEXT),
                new QueryParameter(Rows.id("k"), DataTypes.INT),
                new QueryParameter(Rows.id("item"), DataTypes.TEXT));
        return new QueryCompiler(rules, Records.CLOCK)
                .compile(
                        Rows.TABLE.name(),
                        WriteMode.ofQuery("UPDATE ...", false),
                        parameters,
                        CodecRegistry.DEFAULT,
                        ProtocolVersion.DEFAULT);
    }

    @Test
    void should_bind_the_parameters_of_a_query_by_their_names() {
        RecordMapper mapper = query("K=key, item=value.x");
        Row row = mapper.map(record(7, Map.of("x", "a")));
        assertThat(row.values()).containsExactly(Rows.bytes("a"), Rows.bytes("\0\0\0\7"), Rows.bytes("a"));
        assertThat(row.isIdempotent()).isFalse();
        assertThat(row.hasTime()).isFalse();
        assertThat(row.key()).isEqualTo(mapper.map(record(7, Map.of("x", "b"))).key());
        assertThat(row.key())
                .isNotEqualTo(mapper.map(record(8, Map.of("x", "b"))).key());
        assertThat(mapper.map(record(7, null)).values()).containsExactly(Row.UNSET, Rows.bytes("\0\0\0\7"), Row.UNSET);
        assertThat(query("*").map(record(null, Map.of("ITEM", "a", "k", 1))).values()[2])
                .isEqualTo(Rows.bytes("a"));
        assertThatThrownBy(() -> mapper.map(record(7, Map.of("x", "a".repeat(100)))))
                .isInstanceOf(DataException.class)
                .hasMessage("the parameters have 204 bytes, more than row.max.bytes=100");
        assertThatThrownBy(() -> query("item=value"))
                .hasMessage("parameter :k is not mapped; add k=<source>, such as k=value.k");
        assertThatThrownBy(() -> query("*, x=value")).hasMessage("the query has no parameter :x; it has :item, :k");
    }

    @Test
    void should_run_the_queries_of_a_partition_in_order_if_records_have_no_key() {
        RecordMapper mapper = query("k=1, item=value.x");
        Map<String, String> value = Map.of("x", "a".repeat(48));
        Row row = mapper.map(record(null, value));
        assertThat(row.bytes()).isEqualTo(100);
        assertThat(row.key())
                .isEqualTo(mapper.map(record(null, Map.of("x", "b"))).key());
        assertThat(row.key())
                .isNotEqualTo(mapper.map(Records.of(1, 7, null, value, 5L)).key());
    }

    @Test
    void should_bind_parameters_to_fields_of_the_key_by_name() {
        assertThat(query("*=key.*")
                        .map(record(Map.of("item", "a", "K", 7), "v"))
                        .values())
                .containsExactly(Rows.bytes("a"), Rows.bytes("\0\0\0\7"), Rows.bytes("a"));
    }

    @Test
    void should_do_with_tombstones_what_is_asked_for() {
        assertThat(query("k=key, item=value.x", Tombstones.IGNORE).map(record(7, null)))
                .isNull();
        assertThat(query("k=key, item=value.x", Tombstones.IGNORE).map(record(7, Map.of())))
                .isNotNull();
        assertThatThrownBy(() -> query("k=key, item=value.x", Tombstones.FAIL).map(record(7, null)))
                .isInstanceOf(DataException.class)
                .hasMessage("the record has no value, and delete.tombstones=fail");
        assertThat(query("k=key, item=value.x", Tombstones.FAIL).map(record(7, Map.of())))
                .isNotNull();
    }

    @Test
    void should_find_a_parameter_of_several_words_in_camel_case() {
        RecordMapper mapper = new QueryCompiler(
                        MappingRules.of(ValueFormat.structured(), Mapping.parse("*"), true, 100), Records.CLOCK)
                .compile(
                        Rows.TABLE.name(),
                        WriteMode.ofQuery("UPDATE ...", false),
                        List.of(new QueryParameter(Rows.id("first_name"), DataTypes.TEXT)),
                        CodecRegistry.DEFAULT,
                        ProtocolVersion.DEFAULT);
        assertThat(mapper.map(record(null, Map.of("firstName", "a"))).values()).containsExactly(Rows.bytes("a"));
    }
}
