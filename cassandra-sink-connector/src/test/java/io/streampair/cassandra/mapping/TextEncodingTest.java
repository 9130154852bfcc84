// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class TextEncodingTest {
    private final TableMetadata table = Tables.named("t")
            .partitionKey("id", DataTypes.INT)
            .column("text", DataTypes.TEXT)
            .column("ascii", DataTypes.ASCII)
            .build();

    private final RecordMapper mapper = new MapperCompiler(
                    MappingRules.of(ValueFormat.structured(), Mapping.parse(""), true, 1_000_000), Records.CLOCK)
            .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);

    private ByteBuffer encoded(String column, String value) {
        Row row = mapper.map(Records.of(0, 0, null, Map.of("id", 1, column, value), 5L));
        return row.values()[mapper.table().columns().indexOf(Rows.id(column))];
    }

    @Property(tries = 300)
    void should_encode_text_as_the_driver_does(@ForAll String any) {
        String text = withoutLoneSurrogates(any);
        assertThat(encoded("text", text)).isEqualTo(TypeCodecs.TEXT.encode(text, ProtocolVersion.DEFAULT));
    }

    private static String withoutLoneSurrogates(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Property(tries = 100)
    void should_encode_ascii_as_the_driver_does(@ForAll @CharRange(to = 0x7f) String text) {
        assertThat(encoded("ascii", text)).isEqualTo(TypeCodecs.ASCII.encode(text, ProtocolVersion.DEFAULT));
    }
}
