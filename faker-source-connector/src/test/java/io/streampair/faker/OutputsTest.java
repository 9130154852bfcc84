// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static io.streampair.faker.RecordTexts.sorted;
import static io.streampair.faker.RecordTexts.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

/** What an event is written as: by conditions, for each element of an array, as JSON, late. */
@SuppressWarnings("JavaUtilDate") // Connect has its times as such.
class OutputsTest {
    private static final String ORDERS = """
            pace: max
            end: {records: 400}
            streams:
              orders:
                arrive: 1/s
                key: id
                fields:
                  id: entity
                  lines:
                    array: 0..4
                    of: {struct: {product: 'integer(1, 5)', quantity: 'integer(1, 9)'}}
                emit:
                  - topic: orders
                  - topic: lines
                    for: lines
                    when: it.quantity > 2 and chance(0.8)
                    key: [id, line]
                    fields: {line: position, order_id: id, product: it.product, quantity: it.quantity, note: uuid()}
                  - {topic: texts, value: json}
            """;

    private static List<SourceRecord> all(String definition, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("definition", definition));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        WorldRecords records = WorldRecords.from(settings);
        List<SourceRecord> all = new ArrayList<>();
        for (SourceRecord record = records.next(); record != null; record = records.next()) {
            all.add(record);
        }
        return all;
    }

    @Test
    void should_write_a_record_for_each_element_of_an_array() {
        Map<Object, List<?>> linesById = new HashMap<>();
        Set<Object> notes = new HashSet<>();
        long left = 0;
        long lines = 0;
        for (SourceRecord record : all(ORDERS)) {
            if (record.topic().equals("orders")) {
                List<?> ofOrder = ((Struct) record.value()).getArray("lines");
                linesById.put(record.key(), ofOrder);
                left += ofOrder.stream()
                        .filter(each -> ((Struct) each).getInt64("quantity") > 2)
                        .count();
            } else if (record.topic().equals("lines")) {
                Struct value = (Struct) record.value();
                Struct line = (Struct) linesById
                        .get(value.get("order_id"))
                        .get(value.getInt64("line").intValue());
                assertThat(value.get("product")).isEqualTo(line.get("product"));
                assertThat(value.getInt64("quantity"))
                        .isEqualTo(line.get("quantity"))
                        .isGreaterThan(2);
                assertThat(((Struct) record.key()).get("line")).isEqualTo(value.get("line"));
                notes.add(value.get("note"));
                lines++;
            }
        }
        assertThat(lines).isBetween(left * 7 / 10, left * 9 / 10);
        assertThat(notes).hasSize((int) lines);
    }

    @Test
    void should_write_rows_as_json_beside_structs() {
        SourceRecord text = all(ORDERS).stream()
                .filter(record -> record.topic().equals("texts"))
                .findFirst()
                .orElseThrow();

        assertThat(text.value()).asString().startsWith("{\"id\":0,\"lines\":[").endsWith("]}");
    }

    @Test
    void should_draw_in_conditions_the_same_wherever_it_begins() throws InterruptedException {
        String lossy = """
                pace: max
                end: 200m
                streams:
                  devices:
                    initial: 20
                    key: id
                    timestamp: now
                    fields: {id: entity, number: event}
                    life: {every: 1m}
                    emit:
                      - {topic: t, when: chance(0.9)}
                      - {topic: t, when: chance(0.1)}
                """;
        List<SourceRecord> once = all(lossy);
        long twice = once.size()
                - once.stream().map(each -> texts(List.of(each))).distinct().count();
        for (int splits : new int[] {3, 8}) {
            Map<String, String> settings = Map.of("definition", lossy, "splits", "" + splits);
            InMemoryConnect connect = new InMemoryConnect(new FakeClock());
            assertThat(sorted(texts(connect.drain(connect.start(settings, 3))))).isEqualTo(sorted(texts(once)));
        }
        assertThat(once).hasSizeBetween(3_850, 4_150);
        assertThat(twice).isBetween(250L, 470L);
    }

    @Test
    void should_date_records_by_a_field() {
        List<SourceRecord> late = all("""
                start: 2026-01-01T00:00:00Z
                pace: max
                end: {records: 1000}
                streams:
                  s:
                    arrive: 1/s
                    timestamp: seen
                    fields: {seen: "if(chance(0.1), now - 10m, now)", at: now}
                """);
        long before = late.stream()
                .filter(each -> each.timestamp() == ((Date) ((Struct) each.value()).get("at")).getTime() - 600_000)
                .count();

        assertThat(before).isBetween(60L, 140L);
        assertThat(late)
                .allMatch(each -> each.timestamp().equals(((Date) ((Struct) each.value()).get("seen")).getTime()));
        assertThatThrownBy(() -> all("streams: {s: {initial: 1, timestamp: a, fields: {a: 1}}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 1, column 38: A timestamp is a field with a timestamp");
        assertThatThrownBy(() -> all("streams: {s: {initial: 1, timestamp: ab, fields: {abc: now}}}"))
                .hasMessageContaining("line 1, column 38: 'ab' is neither now nor a field; did you mean abc?");
        assertThatThrownBy(() -> all("streams: {s: {initial: 1, timestamp: a, fields: {a: now - 36500d}}}"))
                .hasMessageContaining("Kafka accepts none before 1970");
    }

    @Test
    void should_take_times_of_day_in_the_zone_of_the_definition() {
        String hours = "start: 2026-07-01T00:00:00Z\nzone: ZONE\nstreams: {s: {initial: 1, fields: {h: hour(now), "
                + "d: date(now), u: \"hour(now, 'UTC')\"}}}";
        Struct there =
                (Struct) all(hours.replace("ZONE", "America/Denver")).get(0).value();
        Struct utc = (Struct) all(hours.replace("zone: ZONE\n", "")).get(0).value();

        assertThat(there.get("h")).isEqualTo(18L);
        assertThat(there.get("u")).isEqualTo(0L);
        assertThat(utc.get("h")).isEqualTo(0L);
        assertThat(((Date) utc.get("d")).getTime() - ((Date) there.get("d")).getTime())
                .isEqualTo(86_400_000);
        assertThatThrownBy(() -> all(hours.replace("ZONE", "Mars")))
                .hasMessageContaining("line 2, column 7: Expected a time zone");
    }

    @Test
    void should_be_busiest_at_the_peak_in_the_zone_of_the_definition() {
        String shop =
                "start: 2026-07-01T00:00:00Z\nend: 1d\nzone: Asia/Tokyo\nstreams: {s: {arrive: {rate: 1/m, swing: 1,"
                        + " peak: '12:00'}, fields: {h: hour(now)}}}";
        Map<Object, Long> byHour = all(shop).stream()
                .collect(Collectors.groupingBy(each -> ((Struct) each.value()).get("h"), Collectors.counting()));

        assertThat(byHour.get(12L)).isGreaterThan(100);
        assertThat(byHour.getOrDefault(0L, 0L)).isLessThan(10);
    }

    @Test
    void should_refuse_what_has_no_elements() {
        String output = "streams: {s: {initial: 1, fields: {a: 1, b: {array: 2, of: 1}}, emit: [{for: FOR}]}}";

        assertThatThrownBy(() -> all(output.replace("FOR", "a, fields: {x: it}")))
                .hasMessageContaining("line 1, column 78: 'a' is no array");
        assertThatThrownBy(() -> all(output.replace("FOR", "bb, fields: {x: it}")))
                .hasMessageContaining("did you mean b?");
        assertThatThrownBy(() -> all(output.replace("FOR", "b"))).hasMessageContaining("Name fields of the output");
        assertThatThrownBy(() -> all(output.replace("FOR", "b, value: debezium, fields: {x: it}")))
                .hasMessageContaining("remove value");
        assertThatThrownBy(() -> all("streams: {s: {initial: 1, fields: {a: position}}}"))
                .hasMessageContaining("'position' is neither a field");
        assertThatThrownBy(() -> all("streams: {s: {initial: 1, spread: 10s, fields: {a: 1}}}"))
                .hasMessageContaining("line 1, column 27: Unknown key 'spread' of a stream");
    }
}
