// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is added to a collection, or taken from it, by fields of several shapes. */
class CollectionDeltaTest extends MapperFixture {
    private static final DataType LIST = DataTypes.listOf(DataTypes.TEXT);
    private static final DataType SET = DataTypes.setOf(DataTypes.TEXT);
    private static final DataType MAP = DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT);

    private final TableMetadata collections = Tables.named("t")
            .partitionKey("id", DataTypes.TEXT)
            .column("l", LIST)
            .column("s", SET)
            .column("m", MAP)
            .column("fs", DataTypes.frozenSetOf(DataTypes.TEXT))
            .column("fm", DataTypes.frozenMapOf(DataTypes.TEXT, DataTypes.INT))
            .column("n", DataTypes.INT)
            .build();

    /** What the operand of the change is, as CQL. */
    private String operand(String change, Object field, DataType type) {
        var codec = CodecRegistry.DEFAULT.codecFor(type);
        return codec.format(codec.decode(
                mapper(collections, "id=key, " + change + "value.f")
                        .map(of(Map.of("f", field)))
                        .values()[1],
                ProtocolVersion.DEFAULT));
    }

    @Test
    void should_take_one_element_for_a_collection_of_one() {
        assertThat(operand("l+=", "a", LIST)).isEqualTo("['a']");
        assertThat(operand("l-=", "a", LIST)).isEqualTo("['a']");
        assertThat(operand("s+=", "a", SET)).isEqualTo("{'a'}");
        assertThat(operand("s-=", "a", SET)).isEqualTo("{'a'}");
        assertThat(operand("m-=", "a", SET)).isEqualTo("{'a'}");
    }

    @Test
    void should_take_whole_collections() {
        assertThat(operand("l+=", List.of("a", "b"), LIST)).isEqualTo("['a','b']");
        assertThat(operand("s-=", List.of("a"), SET)).isEqualTo("{'a'}");
        assertThat(operand("m+=", Map.of("a", 1), MAP)).isEqualTo("{'a':1}");
        assertThat(operand("m-=", List.of("a"), SET)).isEqualTo("{'a'}");
    }

    @Test
    void should_change_neither_what_is_frozen_nor_what_is_no_collection() {
        for (String column : List.of("fs", "fm", "n")) {
            assertThatThrownBy(() -> mapper(collections, "id=key, " + column + "+=value.f"))
                    .hasMessageContaining(
                            "column " + column + ": += needs a counter or a collection that is not frozen");
        }
    }

    @Test
    void should_not_add_what_a_change_event_does_not_hold() {
        TableMetadata texts = Tables.named("t")
                .partitionKey("id", DataTypes.TEXT)
                .column("m", DataTypes.mapOf(DataTypes.TEXT, DataTypes.TEXT))
                .build();
        RouteFixture route = new RouteFixture(texts, "value.format", "debezium", "mapping", "id=key.id, m+=value");
        Map<String, Object> held = ChangeEvents.plainRow("a", "x");
        assertThat(route.map(ChangeEvents.record(1, Map.of("id", "a"), ChangeEvents.plain("u", null, held))))
                .hasSize(1);
        Map<String, Object> lacking = ChangeEvents.plainRow("a", "__debezium_unavailable_value");
        assertThatThrownBy(() ->
                        route.map(ChangeEvents.record(2, Map.of("id", "a"), ChangeEvents.plain("u", null, lacking))))
                .hasMessageContaining("column m: the record does not hold the field body");
    }
}
