// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultKeyspaceMetadata;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import io.streampair.simulation.time.SimTime;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A cluster of one node: its schema, its data, and what is the matter with it. */
public final class FakeCluster {
    private static final int SCHEMA_SPREAD_MILLIS = 1_500;

    private final Loop loop;
    private final Chance chance;
    private final TreeSet<String> keyspaces = new TreeSet<>();
    private final Map<String, StoredTable> tables = new TreeMap<>();
    private final Map<CqlIdentifier, UserDefinedType> udts = new LinkedHashMap<>();
    private final Map<String, TableSchema> dropped = new TreeMap<>();
    private final Map<Trouble, Long> troubles = new LinkedHashMap<>();
    private final List<FakeSession> sessions = new ArrayList<>();
    private Metadata metadata;
    private long agreesAt;
    private double noise;
    private long firstTrouble = Long.MAX_VALUE;
    private long lastTrouble = Long.MIN_VALUE;

    public FakeCluster(Loop loop, Chance chance) {
        this.loop = loop;
        this.chance = chance;
        this.metadata = describe();
    }

    /** The share of requests that fail now and then, from 0 to 1. */
    public void setNoise(double share) {
        noise = share;
    }

    /** Begins a trouble, until a time. */
    public void begin(Trouble trouble, long untilNanos) {
        troubles.merge(trouble, untilNanos, Math::max);
    }

    /** Ends all troubles. */
    public void calm() {
        troubles.clear();
        noise = 0;
    }

    /** What a request meets now, or null. */
    Trouble trouble(Chance requests) {
        Trouble met = null;
        for (Map.Entry<Trouble, Long> each : troubles.entrySet()) {
            if (each.getValue() > loop.now()) {
                met = each.getKey();
            }
        }
        if (met == null && requests.holds(noise)) {
            met = requests.pick(List.of(Trouble.WRITE_TIMEOUT, Trouble.OVERLOADED, Trouble.UNAVAILABLE));
        }
        if (met != null) {
            meetTrouble();
        }
        return met;
    }

    /** A request meets a trouble. */
    void meetTrouble() {
        lastTrouble = loop.now();
        firstTrouble = Math.min(firstTrouble, loop.now());
    }

    /** When a request met a trouble first, in nanoseconds of simulated time; {@link Long#MAX_VALUE} if none has. */
    public long firstTrouble() {
        return firstTrouble;
    }

    /** Whether any trouble goes on. */
    public boolean isTroubled() {
        return noise > 0 || !dropped.isEmpty() || troubles.values().stream().anyMatch(until -> until > loop.now());
    }

    /** Whether nobody can connect now. */
    boolean isUnreachable() {
        boolean isUnreachable = troubles.entrySet().stream()
                .anyMatch(each -> each.getValue() > loop.now() && each.getKey().isUnreachable());
        if (isUnreachable) {
            meetTrouble();
        }
        return isUnreachable;
    }

    /** When a request met a trouble last, in nanoseconds of simulated time; {@link Long#MIN_VALUE} if none has. */
    public long lastTrouble() {
        return lastTrouble;
    }

    long nowSeconds() {
        return (SimTime.EPOCH_MILLIS + loop.now() / 1_000_000) / 1_000;
    }

    long nowMicros() {
        return SimTime.EPOCH_MILLIS * 1_000 + loop.now() / 1_000;
    }

    Loop loop() {
        return loop;
    }

    void opened(FakeSession session) {
        sessions.add(session);
    }

    void closed(FakeSession session) {
        sessions.remove(session);
    }

    /** The sessions that are open, of processes that live. */
    public List<FakeSession> sessions() {
        return sessions.stream().filter(each -> !each.process().isDead()).toList();
    }

    /** Makes the writes of one request, all to one table. */
    void apply(List<Mutation> mutations) {
        StoredTable table = tables.get(mutations.get(0).table());
        if (table != null) {
            table.apply(mutations, nowSeconds());
        }
    }

    /** Makes a write that has a condition; see {@link StoredTable#applyIf}. */
    Map<String, ByteBuffer> applyIf(Mutation mutation) {
        StoredTable table = tables.get(mutation.table());
        return table == null ? Map.of() : table.applyIf(mutation.at(nowMicros()), nowSeconds());
    }

    /** A table by its full name, or null. */
    public StoredTable table(String fullName) {
        return tables.get(fullName);
    }

    /** The schema of a table, or null if there is no such table. */
    TableSchema schema(String fullName) {
        StoredTable table = tables.get(fullName);
        return table == null ? null : table.schema();
    }

    /** The schema of a table, even if it is dropped; null if there never was such a table. */
    TableSchema lastSchema(String fullName) {
        TableSchema schema = schema(fullName);
        return schema == null ? dropped.get(fullName) : schema;
    }

    /** Has all nodes know the schema, as after a long time. */
    public void settle() {
        agreesAt = 0;
    }

    /** Whether all nodes have the same schema. */
    boolean agrees() {
        return loop.now() >= agreesAt;
    }

    Metadata metadata() {
        return metadata;
    }

    /**
     * Changes the schema: creates a keyspace, a type or a table, drops a table, adds a column or drops one.
     *
     * @throws IllegalArgumentException if the change cannot be made, with the reason
     */
    public void change(String cql) {
        CqlTokens tokens = new CqlTokens(cql);
        if (tokens.takes("CREATE")) {
            create(tokens);
        } else if (tokens.takes("DROP")) {
            tokens.expect("TABLE");
            drop(tokens.tableName());
        } else {
            tokens.expect("ALTER", "TABLE");
            alter(tokens);
        }
        spread();
    }

    private void create(CqlTokens tokens) {
        String kind = tokens.take().toUpperCase(Locale.ROOT);
        if (tokens.takes("IF")) {
            tokens.expect("NOT", "EXISTS");
        }
        switch (kind) {
            case "KEYSPACE" -> keyspaces.add(tokens.name());
            case "TABLE" -> create(Ddl.table(tokens, udts));
            case "TYPE" -> {
                UserDefinedType udt = Ddl.udt(tokens);
                udts.put(udt.getName(), udt);
            }
            default -> throw new IllegalArgumentException("Cannot create a " + kind);
        }
    }

    private void create(TableSchema schema) {
        if (!keyspaces.contains(schema.keyspace())) {
            throw new IllegalArgumentException("Keyspace " + schema.keyspace() + " doesn't exist");
        }
        TableSchema before = dropped.remove(schema.fullName());
        tables.putIfAbsent(schema.fullName(), new StoredTable(before == null ? schema : schema.after(before)));
    }

    private void drop(String name) {
        StoredTable table = tables.remove(name);
        if (table == null) {
            throw new IllegalArgumentException("Table '" + name + "' doesn't exist");
        }
        dropped.put(name, table.schema());
    }

    private void alter(CqlTokens tokens) {
        String name = tokens.tableName();
        StoredTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("unconfigured table " + name);
        }
        if (tokens.takes("DROP")) {
            table.drop(tokens.name());
            return;
        }
        tokens.expect("ADD");
        List<TableSchema.Column> added = Ddl.added(tokens);
        for (TableSchema.Column column : added) {
            if (table.schema().column(column.name()).isPresent()) {
                throw new IllegalArgumentException("Column with name '" + column.name() + "' already exists");
            }
        }
        table.alter(table.schema().plus(added));
    }

    /** The other nodes hear of the change after a while, and so do the sessions. */
    private void spread() {
        agreesAt = Math.max(agreesAt, loop.now() + Loop.ms(chance.below(SCHEMA_SPREAD_MILLIS)));
        Metadata changed = describe();
        metadata = changed;
        for (FakeSession session : List.copyOf(sessions)) {
            loop.after(Loop.ms(chance.below(SCHEMA_SPREAD_MILLIS)), () -> session.hears(metadata));
        }
    }

    private Metadata describe() {
        Map<CqlIdentifier, KeyspaceMetadata> described = new LinkedHashMap<>();
        for (String keyspace : keyspaces) {
            Map<CqlIdentifier, TableMetadata> ofKeyspace = new LinkedHashMap<>();
            for (StoredTable table : tables.values()) {
                if (table.schema().keyspace().equals(keyspace)) {
                    ofKeyspace.put(
                            CqlIdentifier.fromInternal(table.schema().name()),
                            table.schema().metadata());
                }
            }
            CqlIdentifier name = CqlIdentifier.fromInternal(keyspace);
            described.put(
                    name,
                    new DefaultKeyspaceMetadata(
                            name, true, false, Map.of(), Map.of(), ofKeyspace, Map.of(), Map.of(), Map.of()));
        }
        return new FakeMetadata(described);
    }
}
