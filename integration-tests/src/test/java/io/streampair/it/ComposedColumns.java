// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** A column of each type whose values are made of others. */
final class ComposedColumns {
    private final List<TypedColumn> columns = new ArrayList<>();

    /** @param hasVectors whether the Cassandra is 5.0 or later */
    static List<TypedColumn> of(UserDefinedType address, TupleType pair, boolean hasVectors) {
        ComposedColumns columns = new ComposedColumns();
        columns.addCollections();
        columns.addTuple(pair);
        columns.addUserDefined(address);
        if (hasVectors) {
            columns.addVector();
        }
        return columns.columns;
    }

    private void add(String name, String type, Schema schema, Sample... samples) {
        columns.add(TypedColumn.of(name, type, schema, samples));
    }

    private void addCollections() {
        Schema ints = SchemaBuilder.array(Schema.INT32_SCHEMA).optional().build();
        Schema texts = SchemaBuilder.array(Schema.STRING_SCHEMA).optional().build();
        Sample intList = Sample.same(List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE));
        Sample textSet = new Sample(Set.of("", "🦜"), List.of("", "🦜"), List.of("", "🦜"));
        Sample emptySet = new Sample(Set.of(), List.of(), List.of());
        add("list_", "list<int>", ints, intList, Sample.same(List.of()));
        add("frozen_list", "frozen<list<int>>", ints, intList, Sample.same(List.of()));
        add("set_", "set<text>", texts, textSet, emptySet);
        add("frozen_set", "frozen<set<text>>", texts, textSet, emptySet);
        add(
                "map_",
                "map<text, bigint>",
                SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.INT64_SCHEMA).optional(),
                Sample.same(Map.of("a", Long.MIN_VALUE, "🦜", Long.MAX_VALUE)),
                Sample.same(Map.of()));
        add(
                "frozen_map",
                "frozen<map<int, text>>",
                SchemaBuilder.map(Schema.INT32_SCHEMA, Schema.STRING_SCHEMA).optional(),
                new Sample(Map.of(-1, "x"), Map.of("-1", "x"), Map.of(-1, "x")),
                Sample.same(Map.of()));
        add(
                "nested",
                "map<text, frozen<list<frozen<set<int>>>>>",
                SchemaBuilder.map(
                                Schema.STRING_SCHEMA,
                                SchemaBuilder.array(SchemaBuilder.array(Schema.INT32_SCHEMA)
                                                .build())
                                        .build())
                        .optional(),
                new Sample(
                        Map.of("a", List.of(Set.of(1, 2), Set.of())),
                        Map.of("a", List.of(List.of(1, 2), List.of())),
                        Map.of("a", List.of(List.of(1, 2), List.of()))));
    }

    private void addTuple(TupleType pair) {
        Schema pairSchema = SchemaBuilder.struct()
                .name("io.streampair.it.Pair")
                .field("number", Schema.OPTIONAL_INT32_SCHEMA)
                .field("name", Schema.OPTIONAL_STRING_SCHEMA)
                .optional()
                .build();
        add(
                "tuple_",
                "tuple<int, text>",
                pairSchema,
                new Sample(
                        pair.newValue(1, "a"),
                        List.of(1, "a"),
                        new Struct(pairSchema).put("number", 1).put("name", "a")),
                new Sample(pair.newValue(1, null), Arrays.asList(1, null), new Struct(pairSchema).put("number", 1)));
    }

    private void addUserDefined(UserDefinedType address) {
        Schema home = SchemaBuilder.struct()
                .name("io.streampair.it.Home")
                .field("street", Schema.OPTIONAL_STRING_SCHEMA)
                .field(
                        "tags",
                        SchemaBuilder.array(Schema.STRING_SCHEMA).optional().build())
                .optional()
                .build();
        Map<String, Object> street = Map.of("street", "🦜", "tags", List.of("a"));
        Sample whole = new Sample(
                address.newValue("🦜", null, Set.of("a")),
                street,
                new Struct(home).put("street", "🦜").put("tags", List.of("a")));
        Map<String, Object> nulls = new HashMap<>();
        nulls.put("street", null);
        Sample empty = new Sample(address.newValue(null, null, null), nulls, new Struct(home));
        add("udt", "address", home, whole);
        add("frozen_udt", "frozen<address>", home, whole, empty);
        add(
                "udts",
                "list<frozen<address>>",
                SchemaBuilder.array(home).optional(),
                new Sample(
                        List.of(whole.read(), empty.read()),
                        List.of(whole.json(), empty.json()),
                        List.of(whole.connect(), empty.connect())));
    }

    private void addVector() {
        add(
                "vector_",
                "vector<float, 3>",
                SchemaBuilder.array(Schema.FLOAT32_SCHEMA).optional(),
                vector(0f, -Float.MAX_VALUE, Float.MIN_VALUE),
                vector(1f, 2f, 3f));
    }

    private static Sample vector(Float... elements) {
        List<Float> list = List.of(elements);
        return new Sample(CqlVector.newInstance(list), list, list);
    }
}
