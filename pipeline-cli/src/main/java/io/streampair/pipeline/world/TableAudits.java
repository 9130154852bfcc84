// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The tables of all sinks, each with its audit; and those that cannot be checked, with the reason. */
final class TableAudits {
    private final List<SinkWrites> sinks;
    private final Map<TableName, TableAudit> audits = new LinkedHashMap<>();
    private final Map<TableName, TableLayout> layouts = new LinkedHashMap<>();
    private final Map<TableName, String> unchecked = new LinkedHashMap<>();

    /** Takes a write of a table. */
    interface Step {
        void take(TableAudit audit, Row write, ExpectedRow.Writer writer);
    }

    /** @param timed each topic, and whether the timestamps of its records are recomputed */
    TableAudits(
            List<SinkWrites> sinks,
            Map<String, Boolean> timed,
            Function<TableName, TableMetadata> tables,
            CodecRegistry codecs,
            ProtocolVersion protocol) {
        this.sinks = List.copyOf(sinks);
        Map<TableName, List<MappedTable>> mapped = new LinkedHashMap<>();
        for (SinkWrites sink : sinks) {
            for (SinkWrites.Route route : sink.routes()) {
                Uncheckable.reason(route, timed.getOrDefault(route.topic(), false))
                        .ifPresent(reason -> unchecked.put(route.table(), reason));
                mapped.computeIfAbsent(route.table(), none -> new ArrayList<>())
                        .add(route.mapper().table());
            }
        }
        mapped.forEach((name, parts) -> {
            if (!unchecked.containsKey(name)) {
                TableLayout layout = new TableLayout(tables.apply(name), parts, codecs, protocol);
                layouts.put(name, layout);
                audits.put(name, new TableAudit(name.toString(), layout));
            }
        });
    }

    /** Passes on the writes of a record. */
    void of(MadeRecord record, Step step) {
        ExpectedRow.Writer writer = new ExpectedRow.Writer(record.keyFingerprint(), record.timestamp());
        for (SinkWrites sink : sinks) {
            sink.of(record, (table, row) -> {
                TableAudit audit = audits.get(table);
                if (audit != null) {
                    step.take(audit, row, writer);
                }
            });
        }
    }

    void each(BiConsumer<TableName, TableAudit> consumer) {
        audits.forEach(consumer);
    }

    TableLayout layout(TableName table) {
        return layouts.get(table);
    }

    /** How many rows are wrong, missing or surplus so far. */
    long open() {
        return audits.values().stream().mapToLong(TableAudit::open).sum();
    }

    List<RowsVerdict> verdicts() {
        return audits.values().stream().map(TableAudit::verdict).toList();
    }

    /** A sentence for each table that is not checked. */
    List<String> unchecked() {
        List<String> sentences = new ArrayList<>();
        unchecked.forEach((table, reason) -> sentences.add("Table " + table + " is not checked: " + reason + "."));
        return sentences;
    }
}
