// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** The record that all converters bring, as a Struct and as text, and its row. */
final class ConvertedOrder {
    static final List<String> CQL = List.of(
            "CREATE TYPE address (city text, zip text)",
            "CREATE TABLE orders (id bigint PRIMARY KEY, customer text, note text, amount decimal, day date, due time, "
                    + "at timestamp, paid boolean, lines int, weight double, ratio float, scan blob, tags list<text>, "
                    + "counts map<text, int>, address frozen<address>)");

    /** Each column, its CQL type, and the value that its cell must hold. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("id", "bigint", "4711"),
            List.of("customer", "text", "Ann Lee"),
            List.of("note", "text", ""),
            List.of("amount", "decimal", "12.50"),
            List.of("day", "date", "2026-01-31"),
            List.of("due", "time", "13:45:00.123"),
            List.of("at", "timestamp", "2026-01-31T13:45:00.123Z"),
            List.of("paid", "boolean", "true"),
            List.of("lines", "int", "3"),
            List.of("weight", "double", "1.25"),
            List.of("ratio", "float", "0.5"),
            List.of("scan", "blob", "0xcafe"),
            List.of("tags", "list<text>", "['new', 'gift']"),
            List.of("counts", "map<text, int>", "{'cup': 2}"),
            List.of("address", "frozen<address>", "{city: 'Oslo', zip: '0150'}"));

    /** As programs write it that know nothing of Connect. */
    static final String JSON = "{\"id\": 4711, \"customer\": \"Ann Lee\", \"note\": null, \"amount\": 12.50, "
            + "\"day\": \"2026-01-31\", \"due\": \"13:45:00.123\", \"at\": \"2026-01-31T13:45:00.123Z\", \"paid\": true, "
            + "\"lines\": 3, \"weight\": 1.25, \"ratio\": 0.5, \"scan\": \"yv4=\", \"tags\": [\"new\", \"gift\"], "
            + "\"counts\": {\"cup\": 2}, \"address\": {\"city\": \"Oslo\", \"zip\": \"0150\"}}";

    static final String DELIMITED =
            "4711|Ann Lee|\\N|12.50|2026-01-31|13:45:00.123|2026-01-31T13:45:00.123Z|true|3|1.25|0.5|"
                    + "yv4=|[\"new\", \"gift\"]|{\"cup\": 2}|{\"city\": \"Oslo\", \"zip\": \"0150\"}";

    private static final Instant AT = Instant.parse("2026-01-31T13:45:00.123Z");
    private static final long DAY = 86_400_000;

    private ConvertedOrder() {}

    static List<String> names() {
        return COLUMNS.stream().map(column -> column.get(0)).toList();
    }

    static List<String> types() {
        return COLUMNS.stream().map(column -> column.get(1)).toList();
    }

    static List<String> cells() {
        return COLUMNS.stream().map(column -> column.get(2)).toList();
    }

    static Struct struct() {
        Schema address = SchemaBuilder.struct()
                .name("org.example.Address")
                .field("city", Schema.STRING_SCHEMA)
                .field("zip", Schema.STRING_SCHEMA)
                .build();
        Schema order = SchemaBuilder.struct()
                .name("org.example.Order")
                .field("id", Schema.INT64_SCHEMA)
                .field("customer", Schema.STRING_SCHEMA)
                .field("note", Schema.OPTIONAL_STRING_SCHEMA)
                .field("amount", Decimal.schema(2))
                .field("day", org.apache.kafka.connect.data.Date.SCHEMA)
                .field("due", Time.SCHEMA)
                .field("at", Timestamp.SCHEMA)
                .field("paid", Schema.BOOLEAN_SCHEMA)
                .field("lines", Schema.INT32_SCHEMA)
                .field("weight", Schema.FLOAT64_SCHEMA)
                .field("ratio", Schema.FLOAT32_SCHEMA)
                .field("scan", Schema.BYTES_SCHEMA)
                .field("tags", SchemaBuilder.array(Schema.STRING_SCHEMA).build())
                .field(
                        "counts",
                        SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.INT32_SCHEMA)
                                .build())
                .field("address", address)
                .build();
        return new Struct(order)
                .put("id", 4711L)
                .put("customer", "Ann Lee")
                .put("amount", new BigDecimal("12.50"))
                .put("day", Date.from(AT.truncatedTo(ChronoUnit.DAYS)))
                .put("due", Date.from(Instant.EPOCH.plusMillis(AT.toEpochMilli() % DAY)))
                .put("at", Date.from(AT))
                .put("paid", true)
                .put("lines", 3)
                .put("weight", 1.25)
                .put("ratio", 0.5f)
                .put("scan", new byte[] {(byte) 0xca, (byte) 0xfe})
                .put("tags", Arrays.asList("new", "gift"))
                .put("counts", Map.of("cup", 2))
                .put("address", new Struct(address).put("city", "Oslo").put("zip", "0150"));
    }
}
