// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.WriteMode.Statics;
import io.streampair.cassandra.value.ValueFormat;
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

    private void assertMisfit(boolean usesRecordTimestamp, String mapping, String message) {
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
        assertMisfit(
                true,
                "id=key, s=value, data=value",
                "column n is part of the primary key, but nothing is mapped to it; add n=<source>");
        assertMisfit(
                false,
                "id=key, s=value",
                "a static column concerns several rows, so it needs write times, which keep their order: set "
                        + "write.timestamp=record");
    }
}
