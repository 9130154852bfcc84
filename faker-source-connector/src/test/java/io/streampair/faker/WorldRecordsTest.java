// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static io.streampair.faker.RecordTexts.sorted;
import static io.streampair.faker.RecordTexts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

/** Records of worlds: their order, their tasks, their restarts and their references. */
class WorldRecordsTest {
    static final String SHOP = """
            start: 2026-01-01T00:00:00Z
            pace: max
            end: {records: 3000}
            streams:
              customers:
                initial: 50
                arrive: 1/s
                key: id
                timestamp: now
                fields:
                  id: sequence(1)
                  name: Name.fullName
                  tier: {choice: {basic: 80, plus: 15, premium: 5}}
                  age: years_between(date('1980-06-01'), now)
              orders:
                arrive: 10/s
                key: id
                timestamp: now
                fields:
                  id: sequence(1000)
                  customer: ref(customers, zipf(1.1))
                  customer_id: customer.id
                  customer_name: customer.name
                  best: ref(customers, uniform, it.tier == 'premium')
                  best_id: best.id
                  price: decimal(5, 500)
                  quantity: integer(1, 9)
                  discount: if(customer.tier == 'premium', 0.1, 0)
                  total: round(price * quantity * (1 - discount), 2)
            """;

    static Map<String, String> settings(String definition, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("definition", definition));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    static List<SourceRecord> all(Map<String, String> settings) {
        WorldRecords records = WorldRecords.from(settings);
        List<SourceRecord> all = new ArrayList<>();
        for (SourceRecord record = records.next(); record != null; record = records.next()) {
            all.add(record);
        }
        return all;
    }

    private static List<String> ofTasks(Map<String, String> settings, int tasks) throws InterruptedException {
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        return texts(connect.drain(connect.start(settings, tasks)));
    }

    @Test
    void should_be_the_same_with_any_number_of_splits_and_tasks() throws InterruptedException {
        List<String> once = texts(all(settings(SHOP, "splits", "1")));
        assertThat(once).hasSize(3000);
        for (int splits : new int[] {3, 8}) {
            assertThat(texts(all(settings(SHOP, "splits", "" + splits)))).isEqualTo(once);
            assertThat(ofTasks(settings(SHOP, "splits", "" + splits), 1)).isEqualTo(once);
            assertThat(sorted(ofTasks(settings(SHOP, "splits", "" + splits), 3)))
                    .isEqualTo(sorted(once));
        }
    }

    @Test
    void should_be_in_the_order_of_time() {
        List<SourceRecord> records = all(settings(SHOP));
        assertThat(records).isSortedAccordingTo(Comparator.comparing(SourceRecord::timestamp));
    }

    @Test
    void should_never_dangle_and_have_the_values_of_the_parent() {
        Map<Object, Struct> customers = new HashMap<>();
        Set<Object> tiers = new HashSet<>();
        for (SourceRecord record : all(settings(SHOP))) {
            Struct value = (Struct) record.value();
            if (record.topic().equals("customers")) {
                customers.put(value.get("id"), value);
            } else {
                Struct customer = customers.get(value.get("customer_id"));
                assertThat(customer)
                        .as("the customer of order %s", value.get("id"))
                        .isNotNull();
                assertThat(value.get("customer_name")).isEqualTo(customer.get("name"));
                tiers.add(customer.get("tier"));
                if (value.get("best_id") != null) {
                    assertThat(customers.get(value.get("best_id")).get("tier")).isEqualTo("premium");
                }
            }
        }
        assertThat(tiers).hasSize(3);
    }

    @Test
    void should_repeat_and_lose_nothing_when_it_restarts_anywhere() throws InterruptedException {
        Map<String, String> settings = settings(SHOP, "splits", "4", "batch.size", "37");
        List<String> expected = texts(all(settings));
        Random random = new Random(5);
        for (int run = 0; run < 10; run++) {
            InMemoryConnect connect = new InMemoryConnect(new FakeClock());
            List<SourceRecord> written = new ArrayList<>();
            for (int restart = 0; restart < 5; restart++) {
                List<FakerSourceTask> tasks = connect.start(settings, 1 + random.nextInt(4));
                for (FakerSourceTask task : tasks) {
                    for (int poll = random.nextInt(8); poll > 0; poll--) {
                        List<SourceRecord> batch = task.poll();
                        if (batch != null) {
                            boolean isCut = random.nextBoolean();
                            int committed = isCut ? 1 + random.nextInt(batch.size()) : batch.size();
                            batch.subList(0, committed).forEach(record -> {
                                connect.commit(record);
                                written.add(record);
                            });
                            if (isCut) {
                                break;
                            }
                        }
                    }
                    task.stop();
                }
            }
            List<SourceRecord> rest = connect.drain(connect.start(settings, 2));
            written.addAll(rest);
            assertThat(new HashSet<>(texts(written))).isEqualTo(new HashSet<>(expected));
            assertThat(written).hasSize(3000);
        }
    }

    @Test
    void should_write_the_chosen_streams_only_and_keep_their_references() {
        List<SourceRecord> orders = all(settings(SHOP, "definition.streams", "orders"));
        assertThat(orders).allMatch(record -> record.topic().equals("orders"));
        assertThat(texts(orders))
                .isEqualTo(texts(all(settings(SHOP)).stream()
                        .filter(record -> record.topic().equals("orders"))
                        .toList()));
    }

    @Test
    void should_end_at_a_time_and_at_a_count() {
        assertThat(all(settings("""
                        end: 10s
                        streams: {s: {arrive: 5/s, fields: {i: entity}}}"""))).hasSize(50);
        assertThat(all(settings("streams: {s: {initial: 3, arrive: 5/s, count: 7, fields: {i: entity}}}")))
                .hasSize(7);
    }

    @Test
    void should_go_on_after_an_instant_that_a_user_sets() throws InterruptedException {
        Map<String, String> settings = settings("""
                end: 10s
                pace: max
                streams: {s: {arrive: 5/s, timestamp: now, fields: {i: entity}}}""", "splits", "2");
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        for (long split = 0; split < 2; split++) {
            connect.patch(Map.of("stream", "s", "split", split), Map.of("at", "2026-01-01T00:00:05Z"));
        }
        List<SourceRecord> records = connect.drain(connect.start(settings, 1));
        assertThat(records).isNotEmpty().allMatch(record -> record.timestamp() >= 1_767_225_605_000L);
        assertThat(records).hasSize(25);
    }

    @Test
    void should_keep_the_values_of_a_field_when_others_are_added() {
        String one = "streams: {s: {initial: 20, fields: {x: Name.fullName}}}";
        String two = "streams: {s: {initial: 20, fields: {y: 'integer(1, 9)', x: Name.fullName, z: 'concat(x, y)'}}}";
        List<Object> first = all(settings(one)).stream()
                .map(each -> ((Struct) each.value()).get("x"))
                .toList();
        List<Object> second = all(settings(two)).stream()
                .map(each -> ((Struct) each.value()).get("x"))
                .toList();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void should_pick_parents_in_each_way() {
        String world = """
                end: 100s
                streams:
                  parents: {initial: 100, arrive: 1/s, fields: {id: entity, at: born}}
                  children:
                    arrive: 20/s
                    fields:
                      u: ref(parents)
                      z: ref(parents, zipf(1))
                      r: ref(parents, recent(2s))
                      uid: u.id
                      zid: z.id
                      rid: r.id
                      fresh: r.id >= 100
                  twins: {initial: 100, fields: {t: 'ref(parents, each)', id: t.id, same: id == entity}}
                """;
        int[] counts = new int[3];
        long children = 0;
        for (SourceRecord record : all(settings(world))) {
            Struct value = (Struct) record.value();
            if (record.topic().equals("twins")) {
                assertThat(value.get("same")).isEqualTo(true);
            } else if (record.topic().equals("children")) {
                children++;
                counts[0] += (long) value.get("uid") < 10 ? 1 : 0;
                counts[1] += (long) value.get("zid") < 10 ? 1 : 0;
                counts[2] += (boolean) value.get("fresh") ? 1 : 0;
            }
        }
        assertThat(counts[0]).isLessThan((int) (children * 0.12));
        assertThat(counts[1]).isGreaterThan((int) (children * 0.4));
        assertThat(counts[2]).isGreaterThan((int) (children * 0.8));
    }

    @Test
    void should_read_tables_and_inner_fields() {
        String world = """
                tables:
                  menu: {columns: {id: int32, name: string, price: decimal(2)}, csv: "1,pizza,12.50\\n2,\\"calzone, big\\",11.00\\n"}
                  codes: {columns: {code: int32, weight: int32}, rows: [[200, 98], [404, 2]]}
                  heads: {from: more}
                streams:
                  s:
                    initial: 200
                    key: [no, _hidden]
                    fields:
                      no: entity
                      _hidden: no * 2
                      code: {is: _c.code}
                      _c: row(codes, weight)
                      word: _h.word
                      _h: row(heads)
                      lines:
                        array: 1..4
                        of:
                          struct:
                            item: row(menu)
                            id: item.id
                            name: item.name
                            quantity: int32(integer(1, 9))
                            price: item.price * quantity
                      total: decimal(sum(lines, 'price'))
                      color: {choice: {RED: 1, GREEN: 1}, enum: Color}
                      mac: {is: bytes(6), fixed: Mac}
                      either: {one_of: {number: 'integer(1, 9)', word: Lorem.word}}
                """;
        List<SourceRecord> records = all(settings(world, "tables.more", "word:string\nup\ndown\n"));
        int common = 0;
        for (SourceRecord record : records) {
            Struct value = (Struct) record.value();
            assertThat(value.schema().field("_hidden")).isNull();
            assertThat(((Struct) record.key()).get("_hidden")).isEqualTo(2 * (long) value.get("no"));
            common += (int) value.get("code") == 200 ? 1 : 0;
            List<Struct> lines = value.getArray("lines");
            assertThat(lines).hasSizeBetween(1, 4);
            java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
            for (Struct line : lines) {
                assertThat(line.get("name")).isEqualTo((int) line.get("id") == 1 ? "pizza" : "calzone, big");
                sum = sum.add((java.math.BigDecimal) line.get("price"));
            }
            assertThat((java.math.BigDecimal) value.get("total")).isEqualByComparingTo(sum);
            assertThat(Arrays.asList("up", "down")).contains(value.getString("word"));
            assertThat(value.getBytes("mac")).hasSize(6);
            Struct either = value.getStruct("either");
            assertThat(either.get("number") == null).isNotEqualTo(either.get("word") == null);
        }
        assertThat(common).isGreaterThan(180);
        assertThat(records.get(0).valueSchema().field("color").schema().parameters())
                .containsEntry("io.confluent.connect.avro.Enum", "Color")
                .containsEntry("io.confluent.connect.avro.Enum.RED", "RED");
        assertThat(records.get(0).valueSchema().field("mac").schema().parameters())
                .containsEntry("connect.fixed.size", "6");
    }
}
