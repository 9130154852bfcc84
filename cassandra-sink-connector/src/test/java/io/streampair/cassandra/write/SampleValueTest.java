// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleValueTest {
    static Stream<DataType> types() {
        return Stream.of(
                DataTypes.ASCII,
                DataTypes.TEXT,
                DataTypes.BIGINT,
                DataTypes.BLOB,
                DataTypes.BOOLEAN,
                DataTypes.DECIMAL,
                DataTypes.DOUBLE,
                DataTypes.FLOAT,
                DataTypes.INT,
                DataTypes.TIMESTAMP,
                DataTypes.UUID,
                DataTypes.TIMEUUID,
                DataTypes.VARINT,
                DataTypes.INET,
                DataTypes.DATE,
                DataTypes.TIME,
                DataTypes.SMALLINT,
                DataTypes.TINYINT,
                DataTypes.listOf(DataTypes.INT, true),
                DataTypes.setOf(DataTypes.INT, true),
                DataTypes.mapOf(DataTypes.INT, DataTypes.TEXT, true),
                DataTypes.tupleOf(DataTypes.INT, DataTypes.TEXT),
                DataTypes.vectorOf(DataTypes.FLOAT, 3),
                new UserDefinedTypeBuilder(CqlIdentifier.fromInternal("k"), CqlIdentifier.fromInternal("u"))
                        .withField(CqlIdentifier.fromInternal("f"), DataTypes.INT)
                        .frozen()
                        .build());
    }

    /** Cassandra takes no empty value for the only column of a partition key. */
    @ParameterizedTest
    @MethodSource("types")
    void should_be_a_value_of_the_type_that_is_not_empty(DataType type) {
        ByteBuffer sample = SampleValue.of(type).orElseThrow();

        assertThat(sample.remaining()).isPositive();
        Object decoded = CodecRegistry.DEFAULT.codecFor(type).decode(sample, ProtocolVersion.DEFAULT);
        assertThat(decoded).isNotNull();
    }

    @Test
    void should_know_no_value_of_a_custom_type() {
        List<DataType> unknown = List.of(DataTypes.custom("org.example.Type"), DataTypes.DURATION);
        assertThat(unknown).allSatisfy(type -> assertThat(SampleValue.of(type)).isEmpty());
    }
}
