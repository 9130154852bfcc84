// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.it.GeneratedWrites.Write;
import io.streampair.simulation.cassandra.StoredTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The cluster of the simulations does what Cassandra does: thousands of writes leave the same rows and write times. */
@Order(20)
@Tag("full")
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class FakeClusterIT {
    private static final String KEYSPACE = "fake_cluster";
    private static final int PARTITIONS = 60;
    private static final int ROUNDS = 60;
    private static final long SEED = 14;

    /** Above it are the times that are not given but those of the clocks. */
    private static final long LAST_GIVEN_TIME = 1_650_000_000_000_000L;

    private static final Map<String, List<String>> COMPARED = Map.of(
            "cells",
            List.of("v", "n", "l", "fl", "s", "m", "st"),
            "ranges",
            List.of("v"),
            "counters",
            List.of("n", "k"));

    private final FakeNode fake = new FakeNode();
    private final Map<String, List<String>> history = new HashMap<>();

    @BeforeAll
    static void makeTables() {
        try (CqlSession session = Clusters.standard().openSession()) {
            session.execute("CREATE KEYSPACE IF NOT EXISTS " + KEYSPACE
                    + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
            GeneratedWrites.TABLES.forEach((name, columns) -> {
                session.execute("DROP TABLE IF EXISTS " + KEYSPACE + "." + name);
                session.execute("CREATE TABLE " + KEYSPACE + "." + name + " (" + columns + ")");
            });
        }
    }

    @Test
    void should_leave_the_same_rows_and_write_times_as_cassandra() {
        fake.change("CREATE KEYSPACE " + KEYSPACE);
        GeneratedWrites.TABLES.forEach(
                (name, columns) -> fake.change("CREATE TABLE " + KEYSPACE + "." + name + " (" + columns + ")"));
        try (CqlSession real = Clusters.standard().openSession()) {
            write(real);

            List<String> differences = new ArrayList<>();
            GeneratedWrites.TABLES.keySet().forEach(table -> compare(real, table, differences));
            assertThat(differences).isEmpty();
        }
    }

    /** In a round each partition gets one write or batch; the order of writes to a list counts. */
    private void write(CqlSession real) {
        GeneratedWrites writes = new GeneratedWrites(SEED);
        Map<String, PreparedStatement> preparedForReal = new HashMap<>();
        Map<String, PreparedStatement> preparedForFake = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletionStage<?>> ofReal = new ArrayList<>();
            List<CompletionStage<?>> ofFake = new ArrayList<>();
            for (int i = 0; i < PARTITIONS; i++) {
                String partition = "p" + i;
                List<Write> drawn = writes.draw(KEYSPACE, partition);
                history.computeIfAbsent(partition, key -> new ArrayList<>()).add(drawn.toString());
                ofReal.add(real.executeAsync(statement(real, drawn, preparedForReal)));
                ofFake.add(fake.session().executeAsync(statement(fake.session(), drawn, preparedForFake)));
            }
            ofReal.forEach(each -> each.toCompletableFuture().join());
            fake.await(ofFake);
        }
    }

    private static Statement<?> statement(
            CqlSession session, List<Write> writes, Map<String, PreparedStatement> prepared) {
        List<BoundStatement> bound = new ArrayList<>();
        for (Write write : writes) {
            bound.add(bound(prepared.computeIfAbsent(write.cql(), session::prepare), write.values()));
        }
        if (bound.size() == 1) {
            return bound.get(0);
        }
        boolean counts = writes.get(0).cql().contains(".counters");
        BatchStatementBuilder batch = BatchStatement.builder(counts ? BatchType.COUNTER : BatchType.UNLOGGED);
        bound.forEach(batch::addStatement);
        return batch.build();
    }

    private static BoundStatement bound(PreparedStatement prepared, List<Object> values) {
        BoundStatementBuilder bound = prepared.boundStatementBuilder();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value == null) {
                bound = bound.setToNull(i);
            } else if (value != GeneratedWrites.UNSET) {
                TypeCodec<Object> codec = CodecRegistry.DEFAULT.codecFor(
                        prepared.getVariableDefinitions().get(i).getType());
                bound = bound.setBytesUnsafe(i, codec.encode(value, ProtocolVersion.DEFAULT));
            }
        }
        return bound.build();
    }

    private void compare(CqlSession real, String table, List<String> differences) {
        Map<String, Row> rows = new TreeMap<>();
        Map<String, Row> partitions = new TreeMap<>();
        for (Row row : real.execute("SELECT " + selected(table) + " FROM " + KEYSPACE + "." + table)) {
            partitions.put(row.getString("id"), row);
            if (!row.isNull("c")) {
                rows.put(key(row), row);
            }
        }
        for (String key : keys(table)) {
            StoredTable stored = fake.table(KEYSPACE + "." + table);
            boolean isLive = stored.isLive(key, fake.nowSeconds());
            if (isLive != rows.containsKey(key)) {
                differences.add(table + " " + key + " is " + (isLive ? "" : "not ") + "live in the fake" + told(key));
            }
            for (String column : COMPARED.get(table)) {
                Row row = column.equals("st") ? partitions.get(partition(key)) : isLive ? rows.get(key) : null;
                String expected = row == null ? null : real(row, column);
                String actual = isLive || column.equals("st") ? fake(stored, key, column) : null;
                if (!String.valueOf(expected).equals(String.valueOf(actual))) {
                    differences.add(table + " " + key + " " + column + ": Cassandra has " + expected + ", the fake "
                            + actual + told(key));
                }
            }
        }
    }

    private String told(String key) {
        return " after\n  " + String.join("\n  ", history.get(partition(key)));
    }

    private static String selected(String table) {
        StringBuilder selected = new StringBuilder(table.equals("ranges") ? "id, c, d" : "id, c");
        for (String column : COMPARED.get(table)) {
            selected.append(", ").append(column);
            if (!table.equals("counters")) {
                selected.append(", WRITETIME(" + column + ") AS t" + column);
            }
        }
        return selected.toString();
    }

    private static String key(Row row) {
        String key = row.getString("id") + "/" + row.getString("c");
        return row.getColumnDefinitions().contains("d") ? key + "/" + row.getString("d") : key;
    }

    private static List<String> keys(String table) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            for (int c = 0; c < 2; c++) {
                String key = "p" + i + "/c" + c;
                keys.addAll(table.equals("ranges") ? List.of(key + "/c0", key + "/c1") : List.of(key));
            }
        }
        return keys;
    }

    private static String partition(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private static String real(Row row, String column) {
        if (row.isNull(column)) {
            return null;
        }
        Object value = row.getObject(column);
        String text = value instanceof Set<?> set ? new ArrayList<>(set).toString() : String.valueOf(value);
        if (!row.getColumnDefinitions().contains("t" + column)) {
            return text;
        }
        Object times = row.getObject("t" + column);
        return text + " " + times(times instanceof Collection<?> all ? all : List.of(times));
    }

    private String fake(StoredTable stored, String key, String column) {
        Object value = stored.value(key, column, fake.nowSeconds());
        if (stored == fake.table(KEYSPACE + ".counters")) {
            return value instanceof List<?> increments && !increments.isEmpty() ? sum(increments) : null;
        }
        return value == null ? null : value + " " + times(stored.times(key, column, fake.nowSeconds()));
    }

    private static String sum(List<?> increments) {
        return Long.toString(increments.stream().mapToLong(each -> (Long) each).sum());
    }

    private static List<String> times(Collection<?> times) {
        return times.stream()
                .map(time -> (Long) time > LAST_GIVEN_TIME ? "now" : time.toString())
                .toList();
    }
}
