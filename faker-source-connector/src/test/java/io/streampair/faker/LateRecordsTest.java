// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

/** The late records of the examples in docs/lives.md. */
class LateRecordsTest {
    private static List<SourceRecord> example(int number) throws IOException {
        return WorldRecordsTest.all(Map.of("definition", definition(number)));
    }

    private static String definition(int number) throws IOException {
        String page = Files.readString(Path.of("../docs/lives.md"));
        int begin = page.indexOf("## Late, lost and repeated records");
        return Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(page.substring(begin, page.indexOf("\n## ", begin + 1)))
                .results()
                .map(match -> match.group(1))
                .toList()
                .get(number);
    }

    private static long measured(SourceRecord record) {
        return ((Date) ((Struct) record.value()).get("measured")).toInstant().toEpochMilli();
    }

    /** How many records are behind one that was measured later. */
    private static long overtaken(List<SourceRecord> records) {
        long latest = Long.MIN_VALUE;
        long overtaken = 0;
        for (SourceRecord each : records) {
            overtaken += measured(each) < latest ? 1 : 0;
            latest = Math.max(latest, measured(each));
        }
        return overtaken;
    }

    @Test
    void should_arrive_in_another_order_than_they_were_made() throws IOException {
        List<SourceRecord> records = example(1);

        assertThat(records).hasSize(1000).allMatch(each -> each.timestamp() == measured(each));
        assertThat(overtaken(records)).isGreaterThan(300);
        assertThat(records.stream().map(SourceRecord::key)).doesNotHaveDuplicates();
    }

    @Test
    void should_be_on_their_way_in_any_task() throws Exception {
        List<SourceRecord> once = example(1);
        Map<String, String> settings = Map.of("definition", definition(1), "splits", "3");
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());

        assertThat(connect.drain(connect.start(settings, 3)))
                .extracting(SourceRecord::key)
                .containsExactlyInAnyOrderElementsOf(
                        once.stream().map(SourceRecord::key).toList());
    }

    @Test
    void should_come_after_the_next_with_the_values_of_then() throws IOException {
        List<SourceRecord> records = example(2);
        Map<Object, List<SourceRecord>> meters = new HashMap<>();
        records.forEach(each ->
                meters.computeIfAbsent(each.key(), none -> new ArrayList<>()).add(each));
        Map<String, Double> onTime = values(definition(2).replace("chance(0.05)", "chance(0)"));

        long late =
                meters.values().stream().mapToLong(LateRecordsTest::overtaken).sum();
        assertThat(late).isBetween(20L, 90L);
        // The same readings as if none were late, but for those that are still to come.
        assertThat(records).filteredOn(each -> onTime.containsKey(name(each))).hasSizeGreaterThan(980);
        assertThat(records)
                .filteredOn(each -> onTime.containsKey(name(each)))
                .allMatch(each -> onTime.get(name(each)).equals(((Struct) each.value()).getFloat64("kilowatts")));
    }

    private static Map<String, Double> values(String definition) {
        Map<String, Double> values = new HashMap<>();
        WorldRecordsTest.all(Map.of("definition", definition))
                .forEach(each -> values.put(name(each), ((Struct) each.value()).getFloat64("kilowatts")));
        return values;
    }

    private static String name(SourceRecord record) {
        return record.key() + " " + measured(record);
    }
}
