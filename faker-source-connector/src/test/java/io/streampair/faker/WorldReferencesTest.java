// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.world.FieldReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields of which a definition tells that they refer to records. */
class WorldReferencesTest {
    private static final String CUSTOMERS = "customers: {initial: 9, key: id, fields: {id: sequence(1)}}";
    private static final String ORDERS = "orders: {arrive: 1/s, key: number, fields: {number: sequence(1), "
            + "customer: ref(customers), customer_id: customer.id}}";

    static List<WorldPresetsPage.Preset> presets() {
        return WorldPresetsPage.presets();
    }

    /** Those to other topics, as {@code topic.field parents.key}. */
    private static List<String> references(String definition, String... more) {
        return WorldRecords.from(WorldRecordsTest.settings(definition, more)).references().stream()
                .filter(each -> !each.topic().equals(each.parents()))
                .map(each -> each.topic() + "." + each.field() + " " + each.parents() + "." + each.key())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_tell_the_documented_joins_of_presets(WorldPresetsPage.Preset preset) {
        List<FieldReference> references =
                WorldRecords.from(WorldPresetsTest.settings(preset.name())).references();

        assertThat(preset.joins())
                .filteredOn(join -> !join.field().contains("."))
                .allSatisfy(join -> assertThat(references)
                        .contains(new FieldReference(join.topic(), join.field(), join.ofTopic(), join.ofField())));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_find_the_record_of_each_reference_before_it(WorldPresetsPage.Preset preset) {
        WorldRecords records =
                WorldRecords.from(WorldPresetsTest.settings(preset.name(), "definition.end", "{records: 30000}"));
        Map<String, Set<Object>> keys = new HashMap<>();
        Map<FieldReference, Object> now = new HashMap<>();
        Set<FieldReference> seen = new HashSet<>();
        long micros = 0;
        for (SourceRecord record = records.next(); record != null; record = records.next()) {
            if (records.micros() > micros) {
                // The records of one event are in the order of its outputs.
                now.forEach((each, value) -> assertThat(keys.get(each.parents()).contains(value))
                        .as("%s %s", each, value)
                        .isTrue());
                now.clear();
                micros = records.micros();
            }
            keys.computeIfAbsent(record.topic(), none -> new HashSet<>()).add(record.key());
            Struct value = (Struct) record.value();
            Struct row = value != null && value.schema().field("after") != null ? value.getStruct("after") : value;
            for (FieldReference each : records.references()) {
                if (row != null && each.topic().equals(record.topic()) && row.get(each.field()) != null) {
                    seen.add(each);
                    now.put(each, row.get(each.field()));
                }
            }
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(records.references());
    }

    @Test
    void should_follow_fields_outputs_and_sets() {
        assertThat(
                        references(
                                "streams: {" + CUSTOMERS + ", orders: {arrive: 1/s, key: number, fields: "
                                        + "{number: sequence(1), customer: ref(customers), same: customer.id, other: {is: same}, "
                                        + "either: 'coalesce(same, other)', later: {type: int64}}, "
                                        + "life: {states: {A: {next: B, after: 1m}, B: {set: {later: customer.id}}}}, "
                                        + "emit: [{topic: orders}, "
                                        + "{topic: payments, when: state == 'B', key: id, fields: {id: uuid(), order: number, by: same}}]}}"))
                .containsExactlyInAnyOrder(
                        "orders.same customers.id",
                        "orders.other customers.id",
                        "orders.either customers.id",
                        "orders.later customers.id",
                        "payments.order orders.number",
                        "payments.by customers.id");
    }

    @Test
    void should_not_follow_what_is_computed() {
        assertThat(references("streams: {" + CUSTOMERS + ", orders: {arrive: 1/s, key: id, fields: "
                        + "{id: sequence(1), customer: ref(customers), next: customer.id + 1, "
                        + "text: {is: customer.id, type: string}, number: sequence(1)}}}"))
                .isEmpty();
    }

    @Test
    void should_not_refer_to_records_that_need_not_be_there() {
        String emit = ", emit: [{topic: customers, when: %s}]";
        assertThat(references("streams: {" + CUSTOMERS + ", " + ORDERS + "}"))
                .containsExactly("orders.customer_id customers.id");
        for (String when : List.of("event == 0", "event == 0 or id > 5")) {
            assertThat(references(customersWith(emit.formatted(when)))).hasSize(1);
        }
        for (String when : List.of("id > 0", "event == 0 and id > 5", "event > 0")) {
            assertThat(references(customersWith(emit.formatted(when)))).isEmpty();
        }
        assertThat(references(customersWith(", life: {every: 1h, delete: 0.1}")))
                .isEmpty();
        assertThat(references(customersWith(", life: {states: {A: {next: B, after: 1h}, B: {delete: true}}}")))
                .isEmpty();
        assertThat(references("began: 2025-12-01T00:00:00Z\nstart: 2026-01-01T00:00:00Z\nstreams: {" + CUSTOMERS + ", "
                        + ORDERS + "}"))
                .isEmpty();
        assertThat(references("streams: {" + CUSTOMERS + ", " + ORDERS + "}", "definition.streams", "orders"))
                .isEmpty();
    }

    private static String customersWith(String more) {
        return "streams: {" + CUSTOMERS.substring(0, CUSTOMERS.length() - 1) + more + "}, " + ORDERS + "}";
    }

    @Test
    void should_not_tell_what_the_outputs_of_a_topic_do_not_have_in_common() {
        String outputs = "streams: {" + CUSTOMERS + ", orders: {arrive: 1/s, key: n, fields: {n: sequence(1), "
                + "c: ref(customers)}, emit: [{topic: t, fields: {x: c.id}}, {topic: t, fields: {x: %s}}]}}";

        assertThat(references(outputs.formatted("n"))).isEmpty();
        assertThat(references(outputs.formatted("c.id"))).containsExactly("t.x customers.id");
    }
}
