// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import io.streampair.it.GeneratedWrites.Write;
import io.streampair.simulation.cassandra.StoredTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cluster of the simulations does what Cassandra does: thousands of writes are refused by both, or leave the same cells with
 * the same write times. Not compared are messages, indexes, and what only several nodes do.
 */
@Order(20)
@Tag("full")
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class FakeClusterIT {
    private static final int PARTITIONS = 60;
    private static final int ROUNDS = 60;

    /** Above it are the times that are not given but those of the clocks. */
    private static final long LAST_GIVEN_TIME = 1_650_000_000_000_000L;

    private static final Map<String, List<String>> COMPARED = Map.of(
            "cells",
            List.of("v", "n", "l", "fl", "s", "m", "u", "fu", "st"),
            "ranges",
            List.of("v"),
            "counters",
            List.of("n", "k"));

    /** On a machine that does much else, Cassandra may not answer in time: then all begins anew. */
    private static final int MOST_ATTEMPTS = 5;

    private FakeNode fake;
    private final Map<String, List<String>> history = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private String keyspace;
    private boolean isTooSlow;

    @ParameterizedTest
    @ValueSource(longs = {14, 15, 16})
    void should_leave_the_same_cells_as_cassandra(long seed) {
        keyspace = "fake_cluster_" + seed;
        try (CqlSession real = Clusters.standard().openSession()) {
            isTooSlow = true;
            for (int attempt = 0; isTooSlow && attempt < MOST_ATTEMPTS; attempt++) {
                makeTables(real);
                write(real, new GeneratedWrites(seed));
            }
            GeneratedWrites.TABLES.keySet().forEach(table -> compare(real, table));
            assertThat(differences).isEmpty();
        }
    }

    private void makeTables(CqlSession real) {
        fake = new FakeNode();
        history.clear();
        differences.clear();
        isTooSlow = false;
        real.execute("DROP keyspace IF EXISTS " + keyspace);
        real.execute("CREATE keyspace " + keyspace
                + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
        fake.change("CREATE keyspace " + keyspace);
        List<String> changes = new ArrayList<>(List.of("CREATE TYPE " + keyspace + "." + GeneratedWrites.TYPE));
        GeneratedWrites.TABLES.forEach(
                (name, columns) -> changes.add("CREATE TABLE " + keyspace + "." + name + " (" + columns + ")"));
        for (String change : changes) {
            real.execute(change);
            fake.change(change);
        }
    }

    /** In a round each partition gets one write or batch; the order of writes to a list counts. */
    private void write(CqlSession real, GeneratedWrites writes) {
        Map<String, PreparedStatement> preparedForReal = new HashMap<>();
        Map<String, PreparedStatement> preparedForFake = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletionStage<String>> ofReal = new ArrayList<>();
            List<CompletionStage<String>> ofFake = new ArrayList<>();
            List<List<Write>> requests = new ArrayList<>();
            for (int first = 0; first < PARTITIONS; first += 1 + round % 3) {
                List<String> partitions = new ArrayList<>();
                for (int i = first; i <= Math.min(first + round % 3, PARTITIONS - 1); i++) {
                    partitions.add("p" + i);
                }
                List<Write> drawn = writes.draw(keyspace, partitions);
                partitions.forEach(each ->
                        history.computeIfAbsent(each, key -> new ArrayList<>()).add(drawn.toString()));
                requests.add(drawn);
                ofReal.add(refusal(real, drawn, preparedForReal));
                ofFake.add(refusal(fake.session(), drawn, preparedForFake));
            }
            fake.await(ofFake);
            for (int i = 0; i < requests.size(); i++) {
                String expected = ofReal.get(i).toCompletableFuture().join();
                String actual = ofFake.get(i).toCompletableFuture().join();
                isTooSlow |= expected.equals(WriteTimeoutException.class.getSimpleName());
                if (!actual.equals(expected)) {
                    differences.add(
                            "Cassandra answers [" + expected + "], the fake [" + actual + "] to " + requests.get(i));
                }
            }
        }
    }

    /** Makes writes; how they are refused, or an empty text. */
    private static CompletionStage<String> refusal(
            CqlSession session, List<Write> writes, Map<String, PreparedStatement> prepared) {
        Statement<?> statement;
        try {
            statement = BoundWrites.of(session, writes, prepared);
        } catch (InvalidQueryException e) {
            return CompletableFuture.completedFuture(e.getClass().getSimpleName());
        }
        return session.executeAsync(statement)
                .handle((rows, failure) -> failure == null
                        ? answer(statement, rows)
                        : failure.getClass().getSimpleName());
    }

    /** Empty, unless the row of a write with a condition was there already. */
    private static String answer(Statement<?> statement, AsyncResultSet rows) {
        boolean hasCondition = statement instanceof BoundStatement bound
                && bound.getPreparedStatement().getQuery().contains(" IF ");
        return hasCondition && !rows.wasApplied() ? "not applied" : "";
    }

    private void compare(CqlSession real, String table) {
        Map<String, Row> rows = new TreeMap<>();
        Map<String, Row> partitions = new TreeMap<>();
        for (Row row : real.execute("SELECT " + selected(table) + " FROM " + keyspace + "." + table)) {
            partitions.put(row.getString("id"), row);
            if (!row.isNull("c")) {
                rows.put(key(row), row);
            }
        }
        for (String key : keys(table)) {
            StoredTable stored = fake.table(keyspace + "." + table);
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
        String text = value instanceof UdtValue udt ? fields(udt).toString() : value.toString();
        if (!row.getColumnDefinitions().contains("t" + column)) {
            return text;
        }
        Object times = row.getObject("t" + column);
        return text + " " + times(times instanceof Collection<?> all ? all : List.of(times));
    }

    /** A session does not tell whether a UDT is frozen, so fields that are null are left out in any case. */
    private static Map<String, String> fields(UdtValue address) {
        Map<String, String> fields = new TreeMap<>();
        for (CqlIdentifier name : address.getType().getFieldNames()) {
            fields.put(name.asInternal(), address.getString(name));
        }
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private String fake(StoredTable stored, String key, String column) {
        Object value = stored.value(key, column, fake.nowSeconds());
        if (stored == fake.table(keyspace + ".counters")) {
            return value instanceof List<?> increments && !increments.isEmpty() ? sum(increments) : null;
        }
        if (column.equals("fu") && value != null) {
            ((Map<?, ?>) value).values().removeIf(Objects::isNull);
        }
        return value == null ? null : value + " " + times(stored.times(key, column, fake.nowSeconds()));
    }

    private static String sum(List<?> increments) {
        return Long.toString(increments.stream().mapToLong(each -> (Long) each).sum());
    }

    private static List<String> times(Collection<?> times) {
        return times.stream()
                .filter(Objects::nonNull)
                .map(time -> (Long) time > LAST_GIVEN_TIME ? "now" : time.toString())
                .toList();
    }
}
