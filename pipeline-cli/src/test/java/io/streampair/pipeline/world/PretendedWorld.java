// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.row.TableName;
import io.streampair.faker.WorldRecords;
import io.streampair.pipeline.settings.ConnectorSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.source.SourceRecord;

/** A small world with its topics and tables in memory, written as a sink without a fault would. */
final class PretendedWorld {
    static final int RECORDS = 600;

    private static final CodecRegistry CODECS = CodecRegistry.DEFAULT;
    private static final ProtocolVersion PROTOCOL = ProtocolVersion.DEFAULT;
    private static final Map<String, String> JSON = Map.of(
            "key.converter", "org.apache.kafka.connect.json.JsonConverter",
            "value.converter", "org.apache.kafka.connect.json.JsonConverter");

    private final ConnectorSettings source = new ConnectorSettings("source", with(Map.of("definition", """
            end: {records: 600}
            streams:
              customers: {initial: 20, arrive: 1/m, key: id, fields: {id: sequence(1), name: Name.fullName}}
              orders:
                arrive: 1/s
                key: id
                timestamp: now
                fields:
                  id: sequence(1)
                  customer: ref(customers)
                  customer_id: customer.id
                  lines: {array: 1..3, of: {struct: {sku: "regex('[a-z]{3}')", quantity: 'int32(integer(1, 9))'}}}
                  total: decimal(1, 100)
                  status: state
                life:
                  states:
                    CREATED: {next: {PAID: 60, CANCELLED: 40}, after: exponential(20s)}
                    PAID: {}
                    CANCELLED: {delete: true}
                emit:
                  - topic: orders
                  - {topic: payments, when: state == 'PAID', key: id, fields: {id: id, amount: total}}
            """)));

    private final ConnectorSettings sink = new ConnectorSettings(
            "sink",
            with(Map.ofEntries(
                    Map.entry("topics", "customers,orders,payments"),
                    Map.entry("contact.points", "localhost"),
                    Map.entry("local.datacenter", "dc"),
                    Map.entry("keyspace", "shop"),
                    Map.entry("routes", "c,o,l,p"),
                    Map.entry("routes.c.topics", "customers"),
                    Map.entry("routes.c.table", "customers"),
                    Map.entry("routes.c.mapping", "*"),
                    Map.entry("routes.o.topics", "orders"),
                    Map.entry("routes.o.table", "orders"),
                    Map.entry("routes.o.mapping", "id=key, customer_id=value.customer_id, status=value.status"),
                    Map.entry("routes.l.topics", "orders"),
                    Map.entry("routes.l.table", "lines"),
                    Map.entry("routes.l.each", "value.lines"),
                    Map.entry(
                            "routes.l.mapping", "order_id=key, line=item_index, sku=item.sku, quantity=item.quantity"),
                    Map.entry("routes.l.delete.scope", "prefix"),
                    Map.entry("routes.p.topics", "payments"),
                    Map.entry("routes.p.table", "payments"),
                    Map.entry("routes.p.mapping", "*"))));

    private final Map<String, TableMetadata> tables = new TableDescriptions()
            .table("customers", 1, Map.of("id", DataTypes.BIGINT, "name", DataTypes.TEXT), "id", "name")
            .table(
                    "orders",
                    1,
                    Map.of("id", DataTypes.BIGINT, "customer_id", DataTypes.BIGINT, "status", DataTypes.TEXT),
                    "id",
                    "customer_id",
                    "status")
            .table(
                    "lines",
                    2,
                    Map.of(
                            "order_id",
                            DataTypes.BIGINT,
                            "line",
                            DataTypes.INT,
                            "sku",
                            DataTypes.TEXT,
                            "quantity",
                            DataTypes.INT),
                    "order_id",
                    "line",
                    "sku",
                    "quantity")
            .table("payments", 1, Map.of("id", DataTypes.BIGINT, "amount", DataTypes.DECIMAL), "id", "amount")
            .byName();

    private final List<MadeRecord> topic = new ArrayList<>();
    private final Map<String, PretendedTable> written = new LinkedHashMap<>();

    PretendedWorld() {
        RecomputedWorld world = new RecomputedWorld(source, null);
        while (world.next()) {
            topic.add(world.record());
        }
        write(topic);
    }

    private static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(JSON);
        all.putAll(settings);
        return all;
    }

    private void write(List<MadeRecord> records) {
        tables.forEach((name, table) -> written.put(name, new PretendedTable(table)));
        SinkWrites writes = writes();
        for (MadeRecord record : records) {
            writes.of(
                    record,
                    (table, row) -> written.get(table.table().asInternal()).write(row));
        }
    }

    private SinkWrites writes() {
        return new SinkWrites(
                sink,
                new SinkConfig(sink.config()),
                List.of("customers", "orders", "payments"),
                this::metadata,
                CODECS,
                PROTOCOL);
    }

    private TableMetadata metadata(TableName name) {
        return tables.get(name.table().asInternal());
    }

    /** The records of all topics, to change. */
    List<MadeRecord> topic() {
        return topic;
    }

    PretendedTable table(String name) {
        return written.get(name);
    }

    /** Writes the tables of a route anew without the last record that has this status; null for a tombstone. */
    void leaveOutLast(String topicName, String status) {
        List<MadeRecord> records = new ArrayList<>(topic);
        for (int i = records.size() - 1; i >= 0; i--) {
            MadeRecord each = records.get(i);
            boolean isIt = each.topic().equals(topicName)
                    && (status == null
                            ? each.value() == null
                            : each.value() != null
                                    && new String(each.value(), StandardCharsets.UTF_8).contains(status));
            if (isIt) {
                Map<String, PretendedTable> before = new HashMap<>(written);
                records.remove(i);
                write(records);
                PretendedTable changed = written.get(topicName);
                written.putAll(before);
                written.put(topicName, changed);
                return;
            }
        }
        throw new IllegalArgumentException("No record of " + topicName + " has " + status);
    }

    /** The offsets of the source after its first records. */
    Map<Map<String, ?>, Map<String, ?>> offsetsAfter(int records) {
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        WorldRecords world = WorldRecords.from(source.config());
        for (int i = 0; i < records; i++) {
            SourceRecord record = world.next();
            offsets.put(record.sourcePartition(), record.sourceOffset());
        }
        return offsets;
    }

    WorldVerdict check() {
        return check(null);
    }

    WorldVerdict check(Map<Map<String, ?>, Map<String, ?>> offsets) {
        return check(offsets, null);
    }

    /** Writes the tables anew with the first records only; the committed offsets of the sink, which are those after them. */
    Map<TopicPartition, Long> writeFirst(int records) {
        write(topic.subList(0, records));
        Map<TopicPartition, Long> committed = new HashMap<>();
        topic.subList(0, records)
                .forEach(record -> committed.merge(new TopicPartition(record.topic(), 0), 1L, Long::sum));
        return committed;
    }

    WorldVerdict check(Map<Map<String, ?>, Map<String, ?>> offsets, Map<TopicPartition, Long> committed) {
        WorldAudit audit = new WorldAudit(
                () -> new RecomputedWorld(source, offsets),
                false,
                recomputed -> new TableAudits(List.of(writes()), recomputed, this::metadata, CODECS, PROTOCOL),
                new UnwrittenRecords(committed));
        return audit.check(
                reader -> {
                    Map<String, Long> next = new HashMap<>();
                    topic.forEach(record ->
                            reader.accept(consumed(record, next.merge(record.topic(), 1L, Long::sum) - 1)));
                },
                (name, layout, found) -> {
                    CqlIdentifier[] names = layout.names().toArray(CqlIdentifier[]::new);
                    for (Map<CqlIdentifier, ByteBuffer> row :
                            written.get(name.table().asInternal()).rows()) {
                        ByteBuffer[] key = new ByteBuffer[layout.keyLength()];
                        ByteBuffer[] values = new ByteBuffer[names.length - key.length];
                        for (int i = 0; i < names.length; i++) {
                            if (i < key.length) {
                                key[i] = row.get(names[i]);
                            } else {
                                values[i - key.length] = row.get(names[i]);
                            }
                        }
                        found.read(key, values);
                    }
                });
    }

    static ConsumerRecord<byte[], byte[]> consumed(MadeRecord record, long offset) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                offset,
                record.timestamp() == null ? 77 : record.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                new RecordHeaders(),
                Optional.empty());
    }
}
