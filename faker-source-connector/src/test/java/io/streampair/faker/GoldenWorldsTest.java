// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The records of the worlds in the folder of this test's resources stay what they are: -Dupdate.golden=true writes the files
 * anew.
 */
class GoldenWorldsTest {
    private static final Path FOLDER = Path.of("src/test/resources/worlds");
    private static final String SHOES = """
            id:string,brand:string,name:string,sale_price:int32,rating:float64
            a1,Jones,TrailRunner 239,7495,4.5
            a2,Harvey,Sidekick 734,7495,3.5
            a3,Becker,Pro 104,9995,5
            a4,"Ziemann, Okuneva",Fast 5,12995,4
            """;

    private static final int SHOWN = 12;
    private static final int LAST = 3;

    /** The quickstarts of kafka-connect-datagen, by their names there. */
    private static final Set<String> QUICKSTARTS = Set.of(
            "campaign_finance",
            "clickstream",
            "clickstream_codes",
            "clickstream_users",
            "credit_cards",
            "device_information",
            "fleet_mgmt_description",
            "fleet_mgmt_location",
            "fleet_mgmt_sensors",
            "gaming_games",
            "gaming_player_activity",
            "gaming_players",
            "insurance_customer_activity",
            "insurance_customers",
            "insurance_offers",
            "inventory",
            "orders",
            "pageviews",
            "payroll_bonus",
            "payroll_employee",
            "payroll_employee_location",
            "pizza_orders",
            "pizza_orders_cancelled",
            "pizza_orders_completed",
            "product",
            "purchase",
            "ratings",
            "shoe_clickstream",
            "shoe_customers",
            "shoe_orders",
            "shoes",
            "siem_logs",
            "stock_trades",
            "stores",
            "syslog_logs",
            "transactions",
            "users_",
            "users");

    static List<Path> worlds() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<SourceRecord> records(Path world, String... more) throws IOException {
        Map<String, String> settings =
                new HashMap<>(Map.of("definition", Files.readString(world), "tables.shoes", SHOES));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return WorldRecordsTest.all(settings);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void should_stay_what_they_are(Path world) throws IOException {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> shown = new HashMap<>();
        List<SourceRecord> structs = records(world);
        List<SourceRecord> texts = records(world, "value.format", "json");
        for (int i = 0; i < structs.size(); i++) {
            SourceRecord record = structs.get(i);
            int number = shown.merge(record.topic(), 1, Integer::sum);
            if (number == 1) {
                text.append(record.topic())
                        .append(": ")
                        .append(schema(record.valueSchema()))
                        .append('\n');
            }
            if (number <= (worldHasOneStream(structs) ? SHOWN : LAST) || i >= structs.size() - LAST) {
                text.append(record.topic())
                        .append(' ')
                        .append(texts.get(i).value())
                        .append('\n');
            }
        }
        text.append(structs.size()).append(" records\n");
        Path golden = Path.of(world.toString().replace(".yaml", ".txt"));
        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(golden, text);
        }
        assertThat(text.toString())
                .as("pinned records: docs/pinned-data.md says when they may change")
                .isEqualTo(Files.readString(golden));
    }

    private static boolean worldHasOneStream(List<SourceRecord> records) {
        return records.stream().map(SourceRecord::topic).distinct().count() == 1;
    }

    private static String schema(Schema schema) {
        StringBuilder text = new StringBuilder();
        if (schema.type() == Schema.Type.STRUCT) {
            List<String> fields = new ArrayList<>();
            for (Field field : schema.fields()) {
                fields.add(field.name() + " " + schema(field.schema()));
            }
            text.append(schema.name()).append(fields);
        } else if (schema.type() == Schema.Type.ARRAY) {
            text.append("array of ").append(schema(schema.valueSchema()));
        } else if (schema.type() == Schema.Type.MAP) {
            text.append("map to ").append(schema(schema.valueSchema()));
        } else {
            text.append(schema.name() == null ? schema.type().getName() : schema.name());
        }
        return schema.isOptional() ? text.append('?').toString() : text.toString();
    }

    @Test
    void should_have_all_quickstarts() throws IOException {
        Set<String> topics = new HashSet<>();
        for (Path world : worlds()) {
            if (world.toString().contains("quickstarts")) {
                records(world).forEach(record -> topics.add(record.topic()));
            }
        }
        assertThat(topics).isEqualTo(QUICKSTARTS);
    }
}
