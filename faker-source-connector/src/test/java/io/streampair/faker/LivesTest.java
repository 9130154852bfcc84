// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static io.streampair.faker.LifeWorlds.ACCOUNTS;
import static io.streampair.faker.LifeWorlds.DEVICES;
import static io.streampair.faker.LifeWorlds.SHOP;
import static io.streampair.faker.RecordTexts.sorted;
import static io.streampair.faker.RecordTexts.texts;
import static io.streampair.faker.WorldRecordsTest.all;
import static io.streampair.faker.WorldRecordsTest.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worlds whose entities live: states, ticks, outputs, envelopes, offsets in time. */
@SuppressWarnings("JavaUtilDate") // Connect represents times by java.util.Date.
class LivesTest {
    @Test
    void should_lead_orders_through_their_states() {
        Map<Object, Struct> orders = new HashMap<>();
        Map<Object, String> tiers = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int payments = 0;
        for (SourceRecord record : all(settings(SHOP))) {
            Struct value = (Struct) record.value();
            if (record.topic().equals("customers")) {
                tiers.put(value.get("id"), value.getString("tier"));
            } else if (record.topic().equals("payments")) {
                payments++;
                Struct order = orders.get(value.get("order_id"));
                assertThat(order.get("status")).isEqualTo("PAID");
                assertThat(value.get("amount")).isEqualTo(order.get("total"));
                assertThat(record.key()).isEqualTo(value.get("payment_id"));
            } else {
                Struct before = orders.get(record.key());
                if (value == null) {
                    assertThat(before.get("status")).isEqualTo("CREATED");
                    seen.add("CANCELLED");
                    continue;
                }
                assertThat(value.get("was")).isEqualTo(before == null ? null : before.get("status"));
                if (before != null) {
                    assertThat(value.get("total")).isEqualTo(before.get("total"));
                    assertThat(value.get("customer_id")).isEqualTo(before.get("customer_id"));
                    assertThat((Date) value.get("updated_at")).isAfter((Date) before.get("updated_at"));
                }
                assertThat(value.getString("tier")).isEqualTo(tiers.get(value.get("customer_id")));
                checkCarrier(value, before);
                seen.add(value.getString("status"));
                orders.put(record.key(), value);
            }
        }
        assertThat(payments).isGreaterThan(100);
        assertThat(seen).containsExactlyInAnyOrder("CREATED", "PAID", "SHIPPED", "DELIVERED", "RETURNED", "CANCELLED");
    }

    private static void checkCarrier(Struct value, Struct before) {
        String carrier = value.getString("carrier");
        switch (value.getString("status")) {
            case "CREATED", "PAID" -> assertThat(carrier).isNull();
            case "SHIPPED" -> assertThat(carrier).isIn("DHL", "UPS");
            case "RETURNED" -> assertThat(carrier).isEqualTo("none");
            default -> assertThat(carrier).isEqualTo(before.getString("carrier"));
        }
    }

    @Test
    void should_say_what_was_before_and_what_is_after() {
        Map<Object, Struct> rows = new HashMap<>();
        Map<String, Integer> ops = new HashMap<>();
        int changed = 0;
        boolean tombstoneNext = false;
        for (SourceRecord record : all(settings(ACCOUNTS))) {
            assertThat(record.topic()).isEqualTo("db.accounts");
            assertThat(record.value() == null).isEqualTo(tombstoneNext);
            tombstoneNext = false;
            if (record.value() == null) {
                continue;
            }
            Struct value = (Struct) record.value();
            Struct before = value.getStruct("before");
            Struct after = value.getStruct("after");
            String op = value.getString("op");
            ops.merge(op, 1, Integer::sum);
            assertThat(before).isEqualTo(rows.get(record.key()));
            assertThat(after == null).isEqualTo(op.equals("d"));
            assertThat(before == null).isEqualTo(op.equals("c") || op.equals("r"));
            if (before != null && after != null) {
                assertThat(after.get("name")).isEqualTo(before.get("name"));
                changed += after.get("city").equals(before.get("city")) ? 0 : 1;
            }
            rows.put(record.key(), after);
            tombstoneNext = op.equals("d");
        }
        assertThat(ops.get("r")).isEqualTo(20);
        assertThat(ops.get("c")).isBetween(ops.get("d") - 20, ops.get("d"));
        assertThat(changed / (double) ops.get("u")).isBetween(0.15, 0.25);
    }

    @Test
    void should_hold_faults_and_alert_when_they_begin() {
        Map<Object, Struct> last = new HashMap<>();
        Map<String, Object> held = new HashMap<>();
        Set<Object> noises = new HashSet<>();
        int alerts = 0;
        int readings = 0;
        for (SourceRecord record : all(settings(DEVICES))) {
            Struct value = (Struct) record.value();
            if (record.topic().equals("alerts")) {
                alerts++;
                assertThat(value.get("at")).isEqualTo(last.get(record.key()).get("at"));
                assertThat(value.get("fault")).isEqualTo(true);
                continue;
            }
            readings++;
            noises.add(value.get("noise"));
            long slot =
                    ((Date) value.get("at")).getTime() / Duration.ofMinutes(10).toMillis();
            Object before = held.putIfAbsent(record.key() + "/" + slot, value.get("fault"));
            assertThat(before).isIn(null, value.get("fault"));
            Struct earlier = last.put(record.key(), value);
            assertThat(value.get("before_temp")).isEqualTo(earlier == null ? null : earlier.get("temp"));
        }
        assertThat(readings).isBetween(21_500, 21_640);
        assertThat(alerts).isBetween(10, 60);
        assertThat(noises).hasSizeGreaterThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {SHOP, ACCOUNTS})
    void should_be_the_same_with_any_number_of_splits_and_tasks(String world) throws InterruptedException {
        List<String> once = texts(all(settings(world, "splits", "1")));
        for (int splits : new int[] {3, 8}) {
            assertThat(texts(all(settings(world, "splits", "" + splits)))).isEqualTo(once);
            InMemoryConnect connect = new InMemoryConnect(new FakeClock());
            List<SourceRecord> ofTasks = connect.drain(connect.start(settings(world, "splits", "" + splits), 3));
            assertThat(sorted(texts(ofTasks))).isEqualTo(sorted(once));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SHOP, ACCOUNTS})
    void should_repeat_and_lose_nothing_when_it_restarts_anywhere(String world) throws InterruptedException {
        Map<String, String> settings = settings(world, "splits", "4", "batch.size", "37");
        List<String> expected = texts(all(settings));
        Random random = new Random(5);
        for (int run = 0; run < 5; run++) {
            InMemoryConnect connect = new InMemoryConnect(new FakeClock());
            List<SourceRecord> written = new ArrayList<>();
            for (int restart = 0; restart < 8; restart++) {
                for (FakerSourceTask task : connect.start(settings, 1 + random.nextInt(4))) {
                    for (int poll = random.nextInt(12); poll > 0; poll--) {
                        List<SourceRecord> batch = task.poll();
                        // Within the parts of an event, too.
                        int committed = batch == null ? 0 : 1 + random.nextInt(batch.size());
                        for (int i = 0; i < committed; i++) {
                            connect.commit(batch.get(i));
                            written.add(batch.get(i));
                        }
                        if (batch != null && committed < batch.size()) {
                            break;
                        }
                    }
                    task.stop();
                }
            }
            written.addAll(connect.drain(connect.start(settings, 2)));
            assertThat(sorted(texts(written))).isEqualTo(sorted(expected));
        }
    }

    @Test
    void should_go_on_at_an_instant_that_a_user_sets() throws InterruptedException {
        Map<String, String> settings = settings(SHOP, "splits", "2");
        long from = Instant.parse("2026-01-01T00:10:00Z").toEpochMilli();
        List<String> expected = texts(all(settings).stream()
                .filter(record -> record.timestamp() >= from)
                .toList());
        FakerSourceConnector connector = new FakerSourceConnector();
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        for (String stream : new String[] {"customers", "orders"}) {
            for (long split = 0; split < 2; split++) {
                Map<String, Object> partition = new HashMap<>(Map.of("stream", stream, "split", split));
                Map<String, Object> offset = new HashMap<>(Map.of("at", "2026-01-01T00:09:59.999999Z"));
                offsets.put(partition, offset);
                connect.patch(partition, offset);
            }
        }

        assertThat(connector.alterOffsets(settings, offsets)).isTrue();
        assertThat(texts(connect.drain(connect.start(settings, 1)))).isEqualTo(expected);
    }

    @Test
    void should_refuse_offsets_of_another_split() {
        Map<String, Object> partition = new HashMap<>(Map.of("stream", "orders", "split", 1L));
        FakerSourceConnector connector = new FakerSourceConnector();

        assertThatThrownBy(() -> connector.alterOffsets(
                        settings(SHOP, "splits", "2"),
                        Map.of(partition, Map.of("at", 5L, "entity", 4L, "event", 0L, "part", 0L))))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("Offset entity=4 is not of split 1 of 2");
        assertThatThrownBy(() ->
                        connector.alterOffsets(settings(SHOP, "splits", "2"), Map.of(partition, Map.of("next", 5L))))
                .hasMessageContaining("Set the key 'at' to an instant");
    }

    @Test
    void should_begin_before_its_start() {
        String late = ACCOUNTS.replace(
                "start: 2026-01-01T00:00:00Z", "began: 2026-01-01T00:00:00Z\nstart: 2026-01-02T00:00:00Z");
        List<SourceRecord> all = all(settings(late));

        assertThat(all).hasSize(3000);
        assertThat(((Struct) all.get(0).value()).getInt64("ts_ms"))
                .isGreaterThanOrEqualTo(Instant.parse("2026-01-02T00:00:00Z").toEpochMilli());
        assertThat(((Struct) all.get(0).value()).getString("op")).isNotEqualTo("r");
    }
}
