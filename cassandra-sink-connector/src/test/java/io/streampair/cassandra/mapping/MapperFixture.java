// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.DeleteRules.Tombstones;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** A mapper with settings that tests change, and records for it. */
abstract class MapperFixture {
    final TableMetadata table = Tables.named("t")
            .partitionKey("id", DataTypes.TEXT)
            .column("n", DataTypes.INT)
            .column("first_name", DataTypes.TEXT)
            .column("at", DataTypes.TIMESTAMP)
            .build();

    ValueFormat format = ValueFormat.structured();
    ConversionOptions conversions = ConversionOptions.DEFAULT;
    FieldPolicy fields = FieldPolicy.DEFAULT;
    boolean failsOnExtraFields;
    Optional<EachRules> each = Optional.empty();
    boolean deletesByPrefix;
    Tombstones tombstones = Tombstones.DELETE;
    Existing existing = Existing.REPLACED;
    boolean usesRecordTimestamp = true;
    LifetimeRules lifetimes = LifetimeRules.DEFAULT;
    Optional<Condition> deleteWhen = Optional.empty();

    RecordMapper mapper(TableMetadata of, String mapping) {
        MappingRules rules = new MappingRules(
                format,
                conversions,
                Mapping.parse(mapping),
                fields,
                failsOnExtraFields,
                new DeleteRules(tombstones, deleteWhen, deletesByPrefix, Optional.empty()),
                Optional.empty(),
                WriteTimeRules.of(usesRecordTimestamp),
                TimeUnit.MICROSECONDS,
                lifetimes,
                1_000_000,
                each,
                existing);
        return new MapperCompiler(rules, Records.CLOCK).compile(of, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
    }

    RecordMapper mapper(String mapping) {
        return mapper(table, mapping);
    }

    static SinkRecord of(Object value) {
        Schema schema = value instanceof Struct struct ? struct.schema() : null;
        return new SinkRecord(
                Records.TOPIC,
                0,
                null,
                "k",
                schema,
                value,
                7,
                5L,
                org.apache.kafka.common.record.TimestampType.CREATE_TIME);
    }

    static void assertBad(RecordMapper mapper, Object value, String message) {
        assertThatThrownBy(() -> mapper.map(of(value)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }
}
