// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Transforms in front of the sink.
 *
 * @param title of what they do
 * @param settings of the sink
 * @param cql makes the only table
 * @param records what is in Kafka
 * @param rows the texts of all columns of each row that is written
 */
record TransformCase(
        String title, Map<String, String> settings, String cql, List<Sent> records, List<List<String>> rows) {
    private static final String KAFKA = "org.apache.kafka.connect.transforms.";
    private static final String DEBEZIUM = "io.debezium.transforms.ExtractNewRecordState";

    /**
     * A record; key and value as JSON, null if it has none.
     *
     * @param header the name of a header; null if it has none
     */
    record Sent(String topic, String key, String header, String value) {}

    static final List<TransformCase> ALL = List.of(
            of("Filter drops what a predicate says: tombstones")
                    .setting("transforms", "drop")
                    .setting("transforms.drop.type", KAFKA + "Filter")
                    .setting("transforms.drop.predicate", "deleted")
                    .setting("predicates", "deleted")
                    .setting("predicates.deleted.type", KAFKA + "predicates.RecordIsTombstone")
                    .table("id text PRIMARY KEY, name text")
                    .sent("orders", "{\"id\": \"a\"}", null, "{\"id\": \"a\", \"name\": \"Ann\"}")
                    .sent("orders", "{\"id\": \"a\"}", null, null)
                    .row("a", "Ann"),
            of("Filter with a negated predicate keeps topics")
                    .setting("transforms", "drop")
                    .setting("transforms.drop.type", KAFKA + "Filter")
                    .setting("transforms.drop.predicate", "ours")
                    .setting("transforms.drop.negate", "true")
                    .setting("predicates", "ours")
                    .setting("predicates.ours.type", KAFKA + "predicates.TopicNameMatches")
                    .setting("predicates.ours.pattern", "orders")
                    .table("id text PRIMARY KEY, name text")
                    .sent("orders", null, null, "{\"id\": \"a\", \"name\": \"Ann\"}")
                    .sent("payments", null, null, "{\"id\": \"b\", \"name\": \"Bob\"}")
                    .row("a", "Ann"),
            of("Filter drops records with a header")
                    .setting("transforms", "drop")
                    .setting("transforms.drop.type", KAFKA + "Filter")
                    .setting("transforms.drop.predicate", "test")
                    .setting("predicates", "test")
                    .setting("predicates.test.type", KAFKA + "predicates.HasHeaderKey")
                    .setting("predicates.test.name", "is-test")
                    .table("id text PRIMARY KEY, name text")
                    .sent("orders", null, null, "{\"id\": \"a\", \"name\": \"Ann\"}")
                    .sent("orders", null, "is-test", "{\"id\": \"b\", \"name\": \"Bob\"}")
                    .row("a", "Ann"),
            of("Flatten makes one level of fields")
                    .setting("transforms", "flat")
                    .setting("transforms.flat.type", KAFKA + "Flatten$Value")
                    .setting("transforms.flat.delimiter", "_")
                    .table("id text PRIMARY KEY, home_city text, home_geo_lat double")
                    .sent(
                            "orders",
                            null,
                            null,
                            "{\"id\": \"a\", \"home\": {\"city\": \"Oslo\", \"geo\": {\"lat\": 59.9}}}")
                    .row("a", "Oslo", "59.9"),
            of("ReplaceField leaves fields out and renames others")
                    .setting("transforms", "names")
                    .setting("transforms.names.type", KAFKA + "ReplaceField$Value")
                    .setting("transforms.names.exclude", "secret")
                    .setting("transforms.names.renames", "fullName:name")
                    .setting("mapping.extra.fields", "fail")
                    .table("id text PRIMARY KEY, name text")
                    .sent("orders", null, null, "{\"id\": \"a\", \"fullName\": \"Ann\", \"secret\": \"x\"}")
                    .row("a", "Ann"),
            of("TimestampConverter reads a text")
                    .setting("transforms", "time")
                    .setting("transforms.time.type", KAFKA + "TimestampConverter$Value")
                    .setting("transforms.time.field", "at")
                    .setting("transforms.time.format", "dd.MM.yyyy HH:mm:ss")
                    .setting("transforms.time.target.type", "Timestamp")
                    .table("id text PRIMARY KEY, at timestamp")
                    .sent("orders", null, null, "{\"id\": \"a\", \"at\": \"31.01.2026 13:45:00\"}")
                    .row("a", "2026-01-31T13:45:00Z"),
            of("ValueToKey makes a key of fields")
                    .setting("transforms", "key")
                    .setting("transforms.key.type", KAFKA + "ValueToKey")
                    .setting("transforms.key.fields", "id")
                    .setting("mapping", "id = key.id, name = value.name")
                    .table("id text PRIMARY KEY, name text")
                    .sent("orders", null, null, "{\"id\": \"a\", \"name\": \"Ann\"}")
                    .row("a", "Ann"),
            of("InsertHeader, and a mapped header")
                    .setting("transforms", "origin")
                    .setting("transforms.origin.type", KAFKA + "InsertHeader")
                    .setting("transforms.origin.header", "origin")
                    .setting("transforms.origin.value.literal", "web")
                    .setting("mapping", "*, origin = header.origin")
                    .table("id text PRIMARY KEY, origin text")
                    .sent("orders", null, null, "{\"id\": \"a\"}")
                    .row("a", "web"),
            of("RegexRouter names the table; `topic` and `offset` stay those of Kafka")
                    .setting("transforms", "route")
                    .setting("transforms.route.type", KAFKA + "RegexRouter")
                    .setting("transforms.route.regex", "(.*)\\.v[0-9]+")
                    .setting("transforms.route.replacement", "$1")
                    .setting("topics", "orders.v2")
                    .setting("table", "${topic}")
                    .setting("mapping", "*, origin = topic, place = offset")
                    .table("id text PRIMARY KEY, origin text, place bigint")
                    .sent("orders.v2", null, null, "{\"id\": \"a\"}")
                    .row("a", "orders.v2", "0"),
            of("InsertField, Cast and MaskField, one after the other")
                    .setting("transforms", "source,number,mask")
                    .setting("transforms.source.type", KAFKA + "InsertField$Value")
                    .setting("transforms.source.topic.field", "origin")
                    .setting("transforms.number.type", KAFKA + "Cast$Value")
                    .setting("transforms.number.spec", "lines:int32")
                    .setting("transforms.mask.type", KAFKA + "MaskField$Value")
                    .setting("transforms.mask.fields", "card")
                    .setting("transforms.mask.replacement", "****")
                    .table("id text PRIMARY KEY, origin text, lines int, card text")
                    .sent("orders", null, null, "{\"id\": \"a\", \"lines\": \"3\", \"card\": \"4111\"}")
                    .row("a", "orders", "3", "****"),
            of("ExtractField takes the key out of its Struct, HoistField puts it into another")
                    .setting("transforms", "plain,named")
                    .setting("transforms.plain.type", KAFKA + "ExtractField$Key")
                    .setting("transforms.plain.field", "uuid")
                    .setting("transforms.named.type", KAFKA + "HoistField$Key")
                    .setting("transforms.named.field", "id")
                    .setting("mapping", "id = key.id, name = value.name")
                    .table("id text PRIMARY KEY, name text")
                    .sent("orders", "{\"uuid\": \"a\"}", null, "{\"name\": \"Ann\"}")
                    .row("a", "Ann"),
            of("Debezium's ExtractNewRecordState leaves the row of a change, and a tombstone for a delete")
                    .setting("transforms", "row")
                    .setting("transforms.row.type", DEBEZIUM)
                    .table("id text PRIMARY KEY, name text")
                    .sent(
                            "orders",
                            "{\"id\": \"a\"}",
                            null,
                            "{\"op\": \"c\", \"after\": {\"id\": \"a\", \"name\": \"Ann\"}}")
                    .sent(
                            "orders",
                            "{\"id\": \"b\"}",
                            null,
                            "{\"op\": \"c\", \"after\": {\"id\": \"b\", \"name\": \"Bob\"}}")
                    .sent(
                            "orders",
                            "{\"id\": \"a\"}",
                            null,
                            "{\"op\": \"u\", \"after\": {\"id\": \"a\", \"name\": \"Ada\"}}")
                    .sent(
                            "orders",
                            "{\"id\": \"b\"}",
                            null,
                            "{\"op\": \"d\", \"before\": {\"id\": \"b\"}, \"after\": null}")
                    .row("a", "Ada"));

    /** The names of the schemas with which it is run, null being none: Debezium's only knows its events by theirs. */
    List<String> schemas() {
        return settings.containsValue(DEBEZIUM)
                ? List.of("shop.orders.Envelope")
                : Arrays.asList(null, "org.example.Order");
    }

    private static TransformCase of(String title) {
        return new TransformCase(title, Map.of(), "", List.of(), List.of());
    }

    private TransformCase setting(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new TransformCase(title, more, cql, records, rows);
    }

    private TransformCase table(String columns) {
        return new TransformCase(title, settings, "CREATE TABLE orders (" + columns + ")", records, rows);
    }

    private TransformCase sent(String topic, String key, String header, String value) {
        List<Sent> more = new ArrayList<>(records);
        more.add(new Sent(topic, key, header, value));
        return new TransformCase(title, settings, cql, more, rows);
    }

    private TransformCase row(String... cells) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new TransformCase(title, settings, cql, records, more);
    }

    @Override
    public String toString() {
        return title;
    }
}
