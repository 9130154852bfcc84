// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.DeleteRules.Tombstones;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ListColumnsTest {
    private final TableMetadata table = Tables.named("t")
            .partitionKey("id", DataTypes.TEXT)
            .clustering("n", DataTypes.TEXT)
            .column("l", DataTypes.listOf(DataTypes.INT))
            .column("f", DataTypes.frozenListOf(DataTypes.INT))
            .column("s", DataTypes.setOf(DataTypes.INT))
            .staticColumn("st", DataTypes.listOf(DataTypes.INT))
            .build();

    private boolean deletesByPrefix;
    private Optional<Mapping> deleteSet = Optional.empty();

    private final List<String> said = new ArrayList<>();

    private RecordMapper mapper(boolean usesRecordTimestamp, String mapping) {
        MappingRules rules = new MappingRules(
                ValueFormat.structured(),
                ConversionOptions.DEFAULT,
                Mapping.parse(mapping),
                FieldPolicy.DEFAULT,
                false,
                new DeleteRules(Tombstones.DELETE, Optional.empty(), deletesByPrefix, deleteSet),
                WriteTimeRules.of(usesRecordTimestamp),
                TimeUnit.MICROSECONDS,
                LifetimeRules.DEFAULT,
                1_000);
        return new MapperCompiler(rules, Records.CLOCK, said::add)
                .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
    }

    private WriteMode mode(String mapping) {
        return mapper(true, mapping).table().mode();
    }

    @Test
    void should_be_those_that_are_set_and_not_frozen() {
        assertThat(mode("id=key.id, n=key.n, *=[-st]").lists()).containsExactly(Rows.id("l"));
        assertThat(mode("id=key.id, n=key.n, f=value.f, s=value.s").hasLists()).isFalse();
        assertThat(mode("id=key.id, n=key.n, l+=value.l").hasLists()).isFalse();
    }

    @Test
    void should_have_the_rows_of_their_table_written_in_the_order_of_the_log() {
        RecordMapper mapper = mapper(true, "id=key.id, n=key.n, l=value.l");
        Map<String, String> key = Map.of("id", "x", "n", "y");
        Row row = mapper.map(Records.of(key, Map.of("l", List.of(1))));
        assertThat(row.hasTime()).isTrue();
        assertThat(row.isOrdered()).isTrue();
        assertThat(row.isIdempotent()).isTrue();
        assertThat(mapper.map(Records.of(key, null)).isOrdered()).isTrue();
        assertThat(mapper(true, "id=key.id, n=key.n, f=value.l")
                        .map(Records.of(key, Map.of("l", List.of(1))))
                        .isOrdered())
                .isFalse();
    }

    @Test
    void should_be_refused_where_only_write_times_keep_the_order() {
        for (boolean hasTimes : List.of(true, false)) {
            assertThatThrownBy(() -> mapper(hasTimes, "id=key.id, n=key.n, st=value.l"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a static column affects several rows and needs write times to keep their order, which "
                            + "a list cannot have unless it is frozen; make column st a frozen<list<int>>");
        }
        deletesByPrefix = true;
        assertThatThrownBy(() -> mode("id=key.id, n=key.n, l=value.l"))
                .isInstanceOf(MappingException.class)
                .hasMessage("cannot delete column l of several rows, as a list that is not frozen does not have the "
                        + "write time of its record; make it a frozen<list<int>> or set delete.scope=row");
        assertThat(mode("id=key.id, n=key.n, f=value.l").deletesByPrefix()).isTrue();
    }

    @Test
    void should_be_as_any_column_without_write_times() {
        assertThat(mapper(false, "id=key.id, n=key.n, l=value.l").table().mode().lists())
                .containsExactly(Rows.id("l"));
    }

    @Test
    void should_be_named_in_the_log_where_other_columns_have_write_times() {
        mapper(true, "id=key.id, n=key.n, l=value.l, f=value.f, s=value.s");
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Column l of my_keyspace.t is a list that is not frozen. ")
                .endsWith(" Make the column a frozen<list<int>> to give it the write time of its record.");
        said.clear();
        mapper(false, "id=key.id, n=key.n, l=value.l, __timestamp=value.at");
        assertThat(said).hasSize(1);
        said.clear();
        mapper(false, "id=key.id, n=key.n, l=value.l");
        assertThat(said).isEmpty();
    }

    @Test
    void should_be_refused_as_static_columns_that_deletes_set() {
        deleteSet = Optional.of(Mapping.parse("st=value.l"));
        for (boolean hasTimes : List.of(true, false)) {
            assertThatThrownBy(() -> mapper(hasTimes, "id=key.id, n=key.n, s=value.s"))
                    .isInstanceOfSatisfying(
                            MappingException.class, e -> assertThat(e.key()).isEqualTo("delete.set"))
                    .hasMessageEndingWith("make column st a frozen<list<int>>");
        }
    }
}
