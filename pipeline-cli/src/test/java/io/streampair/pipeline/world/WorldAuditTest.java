// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.pipeline.settings.ConnectorSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A world whose topics and tables are as they should be, but for one planted fault. */
class WorldAuditTest {
    private final PretendedWorld world = new PretendedWorld();

    @Test
    void should_find_nothing_wrong_where_nothing_is_wrong() {
        WorldVerdict verdict = world.check();

        assertThat(verdict.isRight()).as(String.join("\n", verdict.lines())).isTrue();
        assertThat(verdict.records()).isEqualTo(PretendedWorld.RECORDS);
        assertThat(verdict.topics()).extracting(TopicVerdict::topic).containsExactly("customers", "orders", "payments");
        assertThat(verdict.tables()).allSatisfy(table -> {
            assertThat(table.rows()).isPositive();
            assertThat(table.loose()).isZero();
        });
        assertThat(verdict.notes()).isEmpty();
    }

    @Test
    void should_find_a_row_that_is_missing() {
        world.table("orders").remove(0);

        assertFault("orders", 1, 0, 0);
        assertThat(world.check().lines().toString()).contains("missing: 2 | 16 | PAID");
    }

    @Test
    void should_look_up_the_references_of_the_tables() {
        long orders = table(world.check(), "orders").rows();

        assertThat(world.check().lines())
                .contains(orders + " references between tables found their rows: " + orders
                        + " in shop.customers; none is without one.");
    }

    @Test
    void should_find_references_whose_row_is_missing() {
        world.table("customers").remove(0);

        ReferencesVerdict references = world.check().references();

        long missing = references.missing().count();
        assertThat(missing).isPositive();
        assertThat(references.isRight()).isFalse();
        assertThat(references.found())
                .containsOnly(
                        entry("shop.customers", table(world.check(), "orders").rows() - missing));
        assertThat(references.lines())
                .contains("  missing: shop.orders.customer_id is 1, but shop.customers has no such row");
    }

    @Test
    void should_find_references_that_no_record_knows() {
        world.table("orders").alter(0, "customer_id", Integer.BYTES);

        assertThat(world.check().references().missing().count()).isEqualTo(1);
    }

    @Test
    void should_not_miss_what_references_to_later_rows_are_to() {
        Map<Map<String, ?>, Map<String, ?>> none = world.offsetsAfter(0);
        while (!world.table("customers").rows().isEmpty()) {
            world.table("customers").remove(0);
        }

        ReferencesVerdict references = world.check(none).references();

        assertThat(references.isRight()).isTrue();
        assertThat(references.ahead()).isEqualTo(world.table("orders").rows().size());
        assertThat(references.lines()).anyMatch(line -> line.contains("need not be there yet"));
    }

    @Test
    void should_find_a_row_whose_value_is_altered() {
        world.table("payments").alter(0, "amount");

        assertFault("payments", 0, 1, 0);
        assertThat(world.check().lines()).anyMatch(line -> line.startsWith("  wrong: ") && line.contains("expected: "));
    }

    @Test
    void should_find_a_row_that_no_record_writes() {
        world.table("customers").copyOf(0, 99_999);

        assertFault("customers", 0, 0, 1);
        assertThat(world.check().lines().toString()).contains("99999").contains("no record has its key");
    }

    @Test
    void should_find_a_row_that_is_as_an_earlier_record_left_it() {
        world.leaveOutLast("orders", "PAID");

        assertFault("orders", 0, 1, 0);
    }

    @Test
    void should_find_a_row_that_is_not_deleted() {
        world.leaveOutLast("orders", null);

        assertFault("orders", 0, 0, 1);
        assertThat(world.check().lines().toString()).contains("its last record deletes it");
    }

    @Test
    void should_find_an_element_of_a_record_that_is_missing() {
        world.table("lines").remove(3);

        assertFault("lines", 1, 0, 0);
    }

    @Test
    void should_find_faults_of_topics() {
        world.topic().remove(20);
        world.topic().add(world.topic().get(30));

        WorldVerdict verdict = world.check();

        assertThat(verdict.isRight()).isFalse();
        assertThat(verdict.topics().stream()
                        .mapToLong(topic -> topic.missing().count())
                        .sum())
                .isEqualTo(1);
        assertThat(verdict.topics().stream().mapToLong(TopicVerdict::repeats).sum())
                .isEqualTo(1);
    }

    @Test
    void should_expect_no_more_than_what_is_committed_and_allow_what_follows() {
        Map<Map<String, ?>, Map<String, ?>> offsets = world.offsetsAfter(PretendedWorld.RECORDS / 2);

        // All is written, half of it is committed.
        WorldVerdict verdict = world.check(offsets);
        assertThat(verdict.isRight()).as(String.join("\n", verdict.lines())).isTrue();
        assertThat(verdict.records()).isEqualTo(PretendedWorld.RECORDS / 2);
        assertThat(verdict.topics().stream().mapToLong(TopicVerdict::ahead).sum())
                .isEqualTo(PretendedWorld.RECORDS / 2);
        assertThat(verdict.tables().stream().mapToLong(RowsVerdict::ahead).sum())
                .isPositive();
    }

    @Test
    void should_find_what_is_missing_of_what_is_committed() {
        Map<Map<String, ?>, Map<String, ?>> offsets = world.offsetsAfter(PretendedWorld.RECORDS / 2);
        world.table("customers").remove(0);

        RowsVerdict customers = table(world.check(offsets), "customers");

        assertThat(customers.missing().count()).isEqualTo(1);
    }

    @Test
    void should_not_miss_the_rows_of_records_that_the_sink_had_not_committed() {
        Map<TopicPartition, Long> committed = world.writeFirst(PretendedWorld.RECORDS / 2);

        WorldVerdict verdict = world.check(world.offsetsAfter(PretendedWorld.RECORDS), committed);

        assertThat(verdict.isRight()).as(String.join("\n", verdict.lines())).isTrue();
        assertThat(verdict.records()).isEqualTo(PretendedWorld.RECORDS);
        assertThat(verdict.notes()).singleElement().asString().contains("had not committed 300 records");
    }

    @Test
    void should_allow_the_rows_of_records_that_the_sink_wrote_without_a_commit() {
        Map<TopicPartition, Long> committed = world.writeFirst(PretendedWorld.RECORDS / 2);
        world.writeFirst(PretendedWorld.RECORDS);

        WorldVerdict verdict = world.check(world.offsetsAfter(PretendedWorld.RECORDS), committed);

        assertThat(verdict.isRight()).as(String.join("\n", verdict.lines())).isTrue();
    }

    @Test
    void should_find_a_row_that_is_missing_of_what_the_sink_had_committed() {
        Map<TopicPartition, Long> committed = world.writeFirst(PretendedWorld.RECORDS / 2);
        world.table("payments").remove(0);

        RowsVerdict payments = table(world.check(world.offsetsAfter(PretendedWorld.RECORDS), committed), "payments");

        assertThat(payments.missing().count()).isEqualTo(1);
    }

    @Test
    void should_allow_as_many_records_as_were_written_since_the_last_commit() {
        ConnectorSettings source = new ConnectorSettings("source", Map.of("definition", """
                end: {records: 101000}
                streams:
                  things: {initial: 101000, key: id, fields: {id: sequence(1)}}
                """));
        WorldAudit audit = new WorldAudit(
                () -> new RecomputedWorld(source, Map.of()),
                false,
                recomputed -> new TableAudits(
                        List.of(), recomputed, none -> null, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT),
                new UnwrittenRecords(null));

        WorldVerdict verdict = audit.check(reader -> readAll(source, reader), (name, layout, found) -> {});

        assertThat(verdict.isRight()).as(String.join("\n", verdict.lines())).isTrue();
        assertThat(verdict.topics().get(0).ahead()).isEqualTo(101_000);
    }

    private static void readAll(ConnectorSettings source, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        RecomputedWorld all = new RecomputedWorld(source, null);
        for (long offset = 0; all.next(); offset++) {
            reader.accept(PretendedWorld.consumed(all.record(), offset));
        }
    }

    private void assertFault(String table, int missing, int wrong, int surplus) {
        WorldVerdict verdict = world.check();
        assertThat(verdict.isRight()).isFalse();
        for (RowsVerdict each : verdict.tables()) {
            boolean isIt = each.table().equals("shop." + table);
            assertThat(List.of(
                            each.missing().count(),
                            each.wrong().count(),
                            each.surplus().count()))
                    .as(String.join("\n", each.lines()))
                    .isEqualTo(isIt ? List.of((long) missing, (long) wrong, (long) surplus) : List.of(0L, 0L, 0L));
        }
        assertThat(verdict.topics()).allMatch(TopicVerdict::isRight);
    }

    private static RowsVerdict table(WorldVerdict verdict, String name) {
        return verdict.tables().stream()
                .filter(each -> each.table().equals("shop." + name))
                .findFirst()
                .orElseThrow();
    }
}
