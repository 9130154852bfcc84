// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.mapping.DeleteRules.Tombstones;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.WriteMode.Existing;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is mapped to rows that are written only if they are not there. */
class FirstRowsTest extends MapperFixture {
    @BeforeEach
    void writeOnce() {
        existing = Existing.KEPT;
        usesRecordTimestamp = false;
    }

    @Test
    void should_leave_the_write_time_to_the_cluster() {
        Row row = mapper("id=key, n=value.n").map(Records.of(0, 7, "k", Map.of("n", 1), 5L));
        assertThat(row.hasTime()).isFalse();
        assertThat(row.isIdempotent()).isTrue();
        assertThat(row.table().mode().keepsExisting()).isTrue();
    }

    @Test
    void should_say_why_a_tombstone_is_bad() {
        tombstones = Tombstones.FAIL;
        RecordMapper mapper = mapper("id=key, n=value.n");
        assertThatThrownBy(() -> mapper.map(Records.of(0, 7, "k", null, 5L)))
                .isInstanceOf(DataException.class)
                .hasMessage("the record has no value, and write.if=not-exists deletes nothing; "
                        + "delete.tombstones=ignore leaves such records out");
    }

    @Test
    void should_refuse_counters_and_static_columns() {
        TableMetadata counters = Tables.named("c")
                .partitionKey("id", DataTypes.TEXT)
                .column("n", DataTypes.COUNTER)
                .build();
        assertThatThrownBy(() -> mapper(counters, "id=key, n=value.n"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("counters");
        TableMetadata statics = Tables.named("s")
                .partitionKey("id", DataTypes.TEXT)
                .clustering("c", DataTypes.TEXT)
                .staticColumn("st", DataTypes.TEXT)
                .column("v", DataTypes.TEXT)
                .build();
        assertThatThrownBy(() -> mapper(statics, "id=key, c=value.c, st=value.st, v=value.v"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("leave them out");
        assertThat(mapper(statics, "id=key, c=value.c, v=value.v")
                        .table()
                        .mode()
                        .keepsExisting())
                .isTrue();
    }
}
