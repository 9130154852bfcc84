// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.row.WriteMode.Statics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.sink.SinkRecord;

/** Rows for tests, of a table k text PRIMARY KEY, a text, b text. */
public final class Rows {
    public static final MappedTable TABLE = table("t", true);
    public static final MappedTable PART_OF_TABLE = table("t", false);
    public static final MappedTable OTHER_TABLE = table("other", true);
    private static final MappedTable LISTS =
            withMode(new WriteMode(Map.of(id("b"), Operation.ADD), false, false, Statics.NONE, false, false, 0, null));
    private static final MappedTable COUNTERS =
            withMode(new WriteMode(Map.of(id("b"), Operation.ADD), true, false, Statics.NONE, false, false, 0, null));

    private static final Map<Existing, MappedTable> FIRST =
            Map.of(Existing.KEPT, first(Existing.KEPT), Existing.REPORTED, first(Existing.REPORTED));

    private Rows() {}

    private static MappedTable first(Existing existing) {
        return withMode(new WriteMode(Map.of(), false, true, Statics.NONE, false, false, 0, null, Set.of(), existing));
    }

    private static MappedTable table(String name, boolean isWhole) {
        return new MappedTable(
                new TableName(id("ks"), id(name)), List.of(id("k"), id("a"), id("b")), List.of(id("k")), isWhole);
    }

    public static CqlIdentifier id(String name) {
        return CqlIdentifier.fromInternal(name);
    }

    public static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Row upsert(String key, String a, String b, long time) {
        return upsert(TABLE, key, bytes(a), bytes(b), time, Records.at(0, 0));
    }

    public static Row upsert(MappedTable table, String key, ByteBuffer a, ByteBuffer b, long time, SinkRecord record) {
        return Row.upsert(table, key(table, key), new ByteBuffer[] {bytes(key), a, b}, time, record);
    }

    public static Row upsert(SinkRecord record, String key) {
        return upsert(TABLE, key, bytes("a"), bytes("b"), record.originalKafkaOffset(), record);
    }

    public static Row delete(String key, long time) {
        return delete(TABLE, key, time, Records.at(0, 0));
    }

    public static Row delete(MappedTable table, String key, long time, SinkRecord record) {
        return Row.delete(table, key(table, key), new ByteBuffer[] {bytes(key)}, time, record);
    }

    /** A table k text PRIMARY KEY, a text, b text that is written in some mode; b is a counter, a list or static in it. */
    public static MappedTable withMode(WriteMode mode) {
        return new MappedTable(
                new TableName(id("ks"), id("styled")),
                List.of(id("k"), id("a"), id("b")),
                List.of(id("k")),
                true,
                mode);
    }

    /** An increment of a counter by a number. */
    public static Row increment(String key, long offset, long by) {
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES).putLong(0, by);
        return upsert(COUNTERS, key, Row.UNSET, number, Row.SERVER_TIME, Records.at(0, offset));
    }

    /** An increment of a counter, the one of its record. */
    public static Row increment(String key, long offset) {
        return upsert(COUNTERS, key, Row.UNSET, bytes("1"), Row.SERVER_TIME, Records.at(0, offset));
    }

    public static Row deleteOfCounter(String key, long offset) {
        return delete(COUNTERS, key, Row.SERVER_TIME, Records.at(0, offset));
    }

    /** A row that adds to a list. */
    public static Row append(String key, long time) {
        return upsert(LISTS, key, bytes("a"), bytes("1"), time, Records.at(0, time));
    }

    public static Row deleteOfList(String key, long time) {
        return delete(LISTS, key, time, Records.at(0, time));
    }

    /** A row that is written only if it is not there. */
    public static Row first(Existing existing, String key, String a, Lifetime lifetime, long offset) {
        return Row.upsert(
                FIRST.get(existing),
                key(FIRST.get(existing), key),
                new ByteBuffer[] {bytes(key), bytes(a), bytes("b")},
                Row.SERVER_TIME,
                lifetime,
                Records.at(0, offset),
                0);
    }

    /** A row that is written only if it is not there, and is left out otherwise. */
    public static Row first(String key, String a, long offset) {
        return first(Existing.KEPT, key, a, Lifetime.DEFAULT, offset);
    }

    /** A row of as many bytes, in a partition that holds several. */
    public static Row clustered(String partition, String clustering, int bytes) {
        PrimaryKey key = new PrimaryKey(TABLE.name(), new ByteBuffer[] {bytes(partition), bytes(clustering)}, 1);
        return Row.upsert(TABLE, key, new ByteBuffer[] {ByteBuffer.allocate(bytes)}, 1, Records.at(0, 0));
    }

    private static PrimaryKey key(MappedTable table, String key) {
        return new PrimaryKey(table.name(), new ByteBuffer[] {bytes(key)}, 1);
    }
}
