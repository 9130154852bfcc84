// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.DeleteRules.Tombstones;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.WriteMode.Statics;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StaticColumnsTest {
    private final TableMetadata statics = Tables.named("t")
            .partitionKey("id", DataTypes.TEXT)
            .clustering("n", DataTypes.TEXT)
            .staticColumn("s", DataTypes.TEXT)
            .column("data", DataTypes.TEXT)
            .build();

    private RecordMapper mapper(boolean usesRecordTimestamp, String mapping) {
        MappingRules rules =
                MappingRules.of(ValueFormat.structured(), Mapping.parse(mapping), usesRecordTimestamp, 1_000_000);
        return new MapperCompiler(rules, Records.CLOCK)
                .compile(statics, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
    }

    private void assertMismatch(boolean usesRecordTimestamp, String mapping, String message) {
        assertThatThrownBy(() -> mapper(usesRecordTimestamp, mapping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void should_write_static_columns_with_a_row_or_by_themselves() {
        RecordMapper only = mapper(true, "id=key, s=value");
        assertThat(only.table().mode().statics()).isEqualTo(Statics.ONLY);
        assertThat(only.map(Records.of("x", "v")).values()).containsExactly(Rows.bytes("x"), Rows.bytes("v"));
        RecordMapper some = mapper(true, "id=key.id, n=key.n, s=value");
        assertThat(some.table().mode().statics()).isEqualTo(Statics.SOME);
        assertMismatch(
                true,
                "id=key, s=value, data=value",
                "column n is part of the primary key, but nothing is mapped to it; add n=<source>");
        assertMismatch(
                false,
                "id=key, s=value",
                "a static column affects several rows and needs write times to keep their order; set "
                        + "write.timestamp=record");
    }

    @Test
    void should_be_set_by_deletes_with_write_times_only() {
        assertThat(deletesSetting(true)).isNull();
        assertThat(deletesSetting(false))
                .isInstanceOfSatisfying(
                        MappingException.class, e -> assertThat(e.key()).isEqualTo("delete.set"))
                .hasMessage("a static column affects several rows and needs write times to keep their order; set "
                        + "write.timestamp=record");
    }

    private Throwable deletesSetting(boolean hasTimes) {
        MappingRules rules = new MappingRules(
                ValueFormat.structured(),
                ConversionOptions.DEFAULT,
                Mapping.parse("id=key.id, n=key.n, data=value"),
                FieldPolicy.DEFAULT,
                false,
                new DeleteRules(Tombstones.DELETE, Optional.empty(), false, Optional.of(Mapping.parse("s='gone'"))),
                WriteTimeRules.of(hasTimes),
                TimeUnit.MICROSECONDS,
                LifetimeRules.DEFAULT,
                1_000);
        return catchThrowable(() -> new MapperCompiler(rules, Records.CLOCK)
                .compile(statics, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT));
    }
}
