// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.List;
import java.util.Map;

/**
 * A table, the settings of a sink that writes it, and the fields of the records that it gets. Each table but those of counters
 * has a column src with the offset of the record that wrote it last.
 */
@SuppressWarnings("ImmutableEnumChecker") // What it holds is never changed.
enum Workload {
    PLAIN(
            "id text, src bigint, v text, w text, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, v=value.v, w=value.w"),
            new Field("v", Shape.TEXT),
            new Field("w", Shape.TEXT)),
    UNTIMED(
            "id text, src bigint, v text, w text, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, v=value.v, w=value.w", "write.timestamp", "none"),
            new Field("v", Shape.TEXT),
            new Field("w", Shape.TEXT)),
    LIST(
            "id text, src bigint, v text, l list<text>, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, v=value.v, l=value.l"),
            new Field("v", Shape.TEXT),
            new Field("l", Shape.LIST)),
    FROZEN(
            "id text, src bigint, l frozen<list<text>>, s set<text>, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, l=value.l, s=value.s"),
            new Field("l", Shape.LIST),
            new Field("s", Shape.SET)),
    UDT(
            "id text, src bigint, u frozen<address>, o address, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, u=value.u, o=value.o"),
            new Field("u", Shape.UDT),
            new Field("o", Shape.OPEN_UDT)),
    COLLECTIONS(
            "id text, src bigint, s set<text>, m map<text, text>, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, s += value.s, m += value.m"),
            new Field("s", Shape.ADDED_SET),
            new Field("m", Shape.ADDED_MAP)),
    COUNTER(
            "id text, n counter, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, n += value.n"),
            new Field("n", Shape.COUNT)),
    APPEND(
            "id text, src bigint, l list<text>, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, l += value.l"),
            new Field("l", Shape.APPENDED)),
    TTL(
            "id text, src bigint, v text, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, v=value.v, __ttl=value.ttl"),
            new Field("v", Shape.TEXT)),
    EXPIRES(
            "id text, src bigint, v text, w text, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, v=value.v, w=value.w, __expires=value.until"),
            new Field("v", Shape.TEXT),
            new Field("w", Shape.TEXT)),
    STATIC(
            "id text, c text, src bigint, st text static, v text, PRIMARY KEY (id, c)",
            Map.of("mapping", "id=key.id, c=key.c, src=offset, st=value.st, v=value.v"),
            new Field("st", Shape.STATIC),
            new Field("v", Shape.TEXT)),
    PREFIX(
            "id text, c text, src bigint, v text, PRIMARY KEY (id, c)",
            Map.of("mapping", "id=key.id, c=key.c, src=offset, v=value.v", "delete.scope", "prefix"),
            new Field("v", Shape.TEXT)),
    /** The first record of a key wins. */
    FIRST(
            "id text, c text, src bigint, v text, w text, PRIMARY KEY (id, c)",
            Map.of(
                    "mapping", "id=key.id, c=key.c, src=offset, v=value.v, w=value.w",
                    "write.if", "not-exists",
                    "delete.tombstones", "ignore"),
            new Field("v", Shape.TEXT),
            new Field("w", Shape.TEXT)),
    /** A row of each line, which take the place of the rows of earlier records, unless the settings say otherwise. */
    EACH(
            "id text, c text, src bigint, v text, PRIMARY KEY (id, c)",
            Map.of(
                    "mapping", "id=key, c=item.c, src=offset, v=item.v",
                    "each", "value.lines",
                    "each.replace", "true",
                    "delete.scope", "prefix"),
            new Field("v", Shape.TEXT)),
    /** Change events, with deletes, placeholders and events that are about no row. */
    CHANGES(
            "id text, src bigint, v text, w text, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, v=value.v, w=value.w", "value.format", "debezium"),
            new Field("v", Shape.TEXT),
            new Field("w", Shape.TEXT)),
    /** Its columns extra0 and extra1 come and go. */
    BY_NAME(
            "id text, src bigint, v text, w text, extra0 text, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, *"),
            new Field("v", Shape.TEXT),
            new Field("w", Shape.TEXT)),
    MAPPED_TIME(
            "id text, src bigint, v text, PRIMARY KEY (id)",
            Map.of("mapping", "id=key, src=offset, v=value.v, __timestamp=value.t"),
            new Field("v", Shape.TEXT)),
    QUERY(
            "id text, src bigint, v text, PRIMARY KEY (id)",
            Map.of(
                    "mapping", "id=key, src=offset, v=value.v",
                    "query", "INSERT INTO ks.t (id, src, v) VALUES (:id, :src, :v)",
                    "query.idempotent", "true",
                    "delete.tombstones", "ignore"),
            new Field("v", Shape.TEXT)),
    /** Two routes of each record into one table. */
    ROUTES(
            "id text, src bigint, v text, w text, PRIMARY KEY (id)",
            Map.of(
                    "routes", "a,b",
                    "routes.a.topics", "topic",
                    "routes.a.mapping", "id=key, src=offset, v=value.v",
                    "routes.b.topics", "topic",
                    "routes.b.mapping", "id=key, src=offset, w=value.w"),
            new Field("v", Shape.TEXT),
            new Field("w", Shape.TEXT)),
    /** The sink makes the table, and adds the columns that records ask for. */
    CREATED(
            null,
            Map.of(
                    "mapping", "id=key, src=offset, *",
                    "table.create", "true",
                    "table.primary.key", "id",
                    "table.evolve", "add-columns",
                    "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                    "value.converter.schemas.enable", "true"),
            new Field("v", Shape.TEXT),
            new Field("x", Shape.TEXT),
            new Field("y", Shape.TEXT)),
    /** A table for each topic, which the sink makes. */
    TOPICS(
            null,
            Map.of(
                    "table", "${topic}",
                    "topics", "topic0,topic1",
                    "mapping", "id=key, src=offset, v=value.v",
                    "table.create", "true",
                    "table.columns", "id text, src bigint, v text",
                    "table.primary.key", "id"),
            new Field("v", Shape.TEXT));

    /** What a field holds, and what it does to its column. */
    enum Shape {
        TEXT,
        STATIC,
        LIST,
        SET,
        UDT,
        /** A UDT that is not frozen. */
        OPEN_UDT,
        ADDED_SET,
        ADDED_MAP,
        APPENDED,
        COUNT
    }

    /** A field of a record, and the column of its name. */
    record Field(String name, Shape shape) {}

    private final String columns;
    private final Map<String, String> settings;
    private final List<Field> fields;

    Workload(String columns, Map<String, String> settings, Field... fields) {
        this.columns = columns;
        this.settings = settings;
        this.fields = List.of(fields);
    }

    /** The columns of the table, or null if the sink makes it. */
    String columns() {
        return columns;
    }

    Map<String, String> settings() {
        return settings;
    }

    List<Field> fields() {
        return fields;
    }

    /** Whether its writes have times of their records. */
    boolean isTimed() {
        return this != COUNTER && this != UNTIMED && this != QUERY && this != FIRST;
    }

    /** Whether a write may be made again without changing more. */
    boolean isIdempotent() {
        return this != COUNTER && this != APPEND;
    }

    /** How often a delivery of a bad record may be reported. */
    int routes() {
        return this == ROUTES ? 2 : 1;
    }

    boolean hasMarker() {
        return this != COUNTER && this != APPEND && this != COLLECTIONS;
    }

    boolean hasDeletes() {
        return this != COUNTER && this != APPEND && this != FIRST;
    }

    boolean hasClustering() {
        return this == STATIC || this == PREFIX || this == FIRST;
    }

    boolean hasSchemas() {
        return this == CREATED;
    }

    String topic(int partition) {
        return this == TOPICS ? "topic" + partition % 2 : "topic";
    }

    String table(int partition, boolean renamed) {
        return this == TOPICS ? (renamed ? "ks.renamed_" : "ks.") + topic(partition) : "ks.t";
    }
}
