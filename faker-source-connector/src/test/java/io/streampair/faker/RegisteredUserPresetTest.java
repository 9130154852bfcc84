// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class RegisteredUserPresetTest {
    private static final int RECORDS = 28_000;
    private static final String CITY = "[A-Z][A-Za-z' ]+, [A-Z]{2} \\d{5}";
    private static final String STREET = "\\d{3,5} [A-Z][A-Za-z']* [A-Z][a-z]+";
    private static final String MILITARY = "A[AEP] \\d{5}";

    private static final Map<String, Pattern> SHAPES = Map.of(
            "house", Pattern.compile(STREET + "\n" + CITY),
            "apartment", Pattern.compile(STREET + " (Apt\\.|Suite) \\d{3}\n" + CITY),
            "apo", Pattern.compile("PSC \\d{4}, Box \\d{4}\nAPO " + MILITARY),
            "fpo", Pattern.compile("(USS|USNS|USNV|USCGC) [A-Z][A-Za-z']+\nFPO " + MILITARY),
            "dpo", Pattern.compile("Unit \\d{4} Box \\d{4}\nDPO " + MILITARY));

    @Test
    void should_write_the_value_as_a_json_string_literal() {
        Object value = "James Olson$983 Alvarado Vista\nPort Matthew, MA 57760$2002";
        SourceRecord record =
                RecordGenerator.from(Configurations.registeredUsers()).generate(0);

        assertThat(json(record.newRecord(null, null, null, null, record.valueSchema(), value, null)))
                .isEqualTo("\"James Olson$983 Alvarado Vista\\nPort Matthew, MA 57760$2002\"");
    }

    @Test
    void should_make_addresses_in_the_five_shapes_and_their_proportions() {
        RecordGenerator generator = RecordGenerator.from(Configurations.registeredUsers());
        Map<String, Integer> shapes = new LinkedHashMap<>();

        for (long i = 0; i < RECORDS; i++) {
            String[] fields = ((String) generator.generate(i).value()).split("\\$", -1);
            assertThat(fields).hasSize(3);
            shapes.merge(shapeOf(fields[1]), 1, Integer::sum);
        }

        System.out.println("Addresses of " + RECORDS + " records: " + shapes);
        assertThat(shapes).containsOnlyKeys(SHAPES.keySet());
        assertThat(shapes.get("house")).isBetween(12_200, 12_800);
        assertThat(shapes.get("apartment")).isBetween(12_200, 12_800);
        assertThat(shapes.get("apo")).isBetween(900, 1_100);
        assertThat(shapes.get("fpo")).isBetween(900, 1_100);
        assertThat(shapes.get("dpo")).isBetween(900, 1_100);
        assertThat(shapes.get("apo") + shapes.get("fpo") + shapes.get("dpo")).isBetween(2_850, 3_150);
    }

    @Test
    void should_hold_no_delimiter_and_no_backslash_and_no_year_out_of_bounds() {
        RecordGenerator generator = RecordGenerator.from(Configurations.registeredUsers("value.format", "map"));

        for (long i = 0; i < RECORDS; i++) {
            Map<?, ?> value = (Map<?, ?>) generator.generate(i).value();
            assertThat((String) value.get("name")).matches("[A-Z][A-Za-z']+ [A-Z][A-Za-z']+");
            assertThat((String) value.get("address")).doesNotContain("$", "\\");
            assertThat((Integer) value.get("year")).isBetween(1970, 2026);
        }
    }

    @Test
    void should_give_way_to_keys_of_the_configuration() {
        RecordGenerator generator = RecordGenerator.from(Configurations.registeredUsers(
                "fields", "name,year",
                "fields.year.max", "1970",
                "fields.name.generator", "sequence",
                "value.delimiter", "|",
                "key.field", "year"));

        SourceRecord record = generator.generate(5);

        assertThat(record.value()).isEqualTo("5|1970");
        assertThat(record.key()).isEqualTo(1970);
    }

    private static String shapeOf(String address) {
        for (Map.Entry<String, Pattern> shape : SHAPES.entrySet()) {
            if (shape.getValue().matcher(address).matches()) {
                return shape.getKey();
            }
        }
        throw new AssertionError("No shape for the address:\n" + address);
    }

    private static String json(SourceRecord record) {
        try (JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "false"), false);
            return new String(converter.fromConnectData("topic", record.valueSchema(), record.value()), UTF_8);
        }
    }
}
