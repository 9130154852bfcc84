// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.row.Lifetime;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.row.WriteMode.Statics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.sink.SinkRecord;

/** Rows of the table T, and how they are mapped. */
final class SentRows {
    static final String T = "CREATE TABLE ks.t (k text, c text, v text, w text, PRIMARY KEY ((k), c))";
    static final String LISTS = "CREATE TABLE ks.lists (k text, v text, l list<text>, PRIMARY KEY ((k)))";
    static final String HITS = "CREATE TABLE ks.hits (k text, n counter, PRIMARY KEY ((k)))";
    static final String KEYS = "CREATE TABLE ks.keys (k text, PRIMARY KEY ((k)))";

    static final SinkRecord RECORD =
            new SinkRecord("users", 3, null, null, null, null, 42, 1_000L, TimestampType.CREATE_TIME);
    static final RowOptions TIMED = new RowOptions(DefaultConsistencyLevel.LOCAL_QUORUM, 0, true);
    static final RowOptions PLAIN = new RowOptions(DefaultConsistencyLevel.LOCAL_QUORUM, 0, false);

    private SentRows() {}

    static CqlIdentifier id(String name) {
        return CqlIdentifier.fromInternal(name);
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CqlIdentifier> ids(String... names) {
        return Arrays.stream(names).map(SentRows::id).toList();
    }

    static MappedTable t(WriteMode mode) {
        return new MappedTable(name("t"), ids("k", "c", "v"), ids("k", "c"), false, mode);
    }

    static MappedTable t() {
        return t(WriteMode.PLAIN);
    }

    static MappedTable keys() {
        return new MappedTable(name("keys"), ids("k"), ids("k"), true);
    }

    static MappedTable hits() {
        WriteMode mode =
                new WriteMode(Map.of(id("n"), Operation.ADD), true, false, Statics.NONE, false, false, 0, null);
        return new MappedTable(name("hits"), ids("k", "n"), ids("k"), true, mode);
    }

    /** Sets the list as a whole. */
    static MappedTable lists() {
        WriteMode mode = new WriteMode(
                Map.of(), false, true, Statics.NONE, false, false, 0, null, Set.of(id("l")), Existing.REPLACED);
        return new MappedTable(name("lists"), ids("k", "v", "l"), ids("k"), true, mode);
    }

    /** Adds to the list. */
    static MappedTable appends() {
        WriteMode mode =
                new WriteMode(Map.of(id("l"), Operation.ADD), false, false, Statics.NONE, false, false, 0, null);
        return new MappedTable(name("lists"), ids("k", "v", "l"), ids("k"), true, mode);
    }

    static WriteMode withTtl() {
        return new WriteMode(Map.of(), false, true, Statics.NONE, true, false, 0, null);
    }

    static WriteMode deleting(int prefix) {
        return new WriteMode(Map.of(), false, true, Statics.NONE, false, false, prefix, null);
    }

    static WriteMode first(Existing existing) {
        return new WriteMode(Map.of(), false, true, Statics.NONE, true, false, 0, null, Set.of(), existing);
    }

    static MappedTable query(String cql) {
        return new MappedTable(name("t"), ids("k", "c", "v"), List.of(), false, WriteMode.ofQuery(cql, true));
    }

    private static TableName name(String table) {
        return new TableName(id("ks"), id(table));
    }

    static Row row(MappedTable table, long time, ByteBuffer... values) {
        return row(table, time, Lifetime.DEFAULT, values);
    }

    static Row row(MappedTable table, long time, Lifetime lifetime, ByteBuffer... values) {
        return Row.upsert(table, key(values, table.primaryKey().size()), values, time, lifetime, RECORD, 0);
    }

    static Row row(String k, String c, String v) {
        return row(t(), 7, bytes(k), bytes(c), bytes(v));
    }

    static Row delete(MappedTable table, long time, ByteBuffer... key) {
        return Row.delete(table, key(key, key.length), key, time, RECORD, 0);
    }

    private static PrimaryKey key(ByteBuffer[] values, int components) {
        return new PrimaryKey(name("t"), Arrays.copyOf(values, Math.max(1, components)), 1);
    }

    /** Statements as the node prepares them. */
    static Statements statements(GuardedNode node, MappedTable table, RowOptions options) {
        return Statements.prepare(
                node.session(),
                new RefusedSettings(table, options, key -> "x." + key),
                new SendingTime(node),
                () -> false);
    }

    static Batch batch(Statements statements, Row... rows) {
        return new Batch(List.of(rows), statements);
    }
}
