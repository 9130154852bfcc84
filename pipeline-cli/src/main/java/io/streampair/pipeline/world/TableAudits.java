// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables of all sinks, each with its audit; and those that cannot be checked, with the reason. */
final class TableAudits {
    private final List<SinkWrites> sinks;
    private final Map<TableName, TableAudit> audits = new LinkedHashMap<>();
    private final Map<TableName, TableLayout> layouts = new LinkedHashMap<>();
    private final List<ReferenceAudit> references = new ArrayList<>();
    private final Map<TableName, String> unchecked = new LinkedHashMap<>();

    /** Takes a write of a table. */
    interface Step {
        void take(TableAudit audit, Row write, ExpectedRow.Writer writer);
    }

    /** Takes a row of a table: the columns of its primary key, and the others in the order of the layout. */
    interface RowReader {
        void read(ByteBuffer[] key, ByteBuffer[] values);
    }

    TableAudits(
            List<SinkWrites> sinks,
            RecomputedWorld world,
            Function<TableName, TableMetadata> tables,
            CodecRegistry codecs,
            ProtocolVersion protocol) {
        this.sinks = List.copyOf(sinks);
        Map<String, Boolean> timed = world.topics();
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
        List<SinkWrites.Route> routes =
                sinks.stream().flatMap(sink -> sink.routes().stream()).toList();
        for (TableReference each : TableReference.in(routes, world.references(), tables)) {
            if (audits.containsKey(each.table()) && audits.containsKey(each.parents())) {
                references.add(new ReferenceAudit(each, layouts.get(each.table()), audits.get(each.parents())));
            }
        }
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

    /** All writes that are expected are known: finds what the tables hold. */
    void find(WorldAudit.Tables tables) {
        audits.forEach((name, audit) -> {
            audit.expectNoMore();
            List<ReferenceAudit> own = references.stream()
                    .filter(each -> each.reference().table().equals(name))
                    .toList();
            tables.scan(name, layouts.get(name), (key, values) -> {
                audit.find(key, values);
                own.forEach(each -> each.find(key, values));
            });
            audit.findNoMore();
        });
        references.forEach(ReferenceAudit::findNoMore);
    }

    /** References may be to rows that were allowed and need not be there. */
    void allowReferences() {
        references.forEach(ReferenceAudit::allowLater);
    }

    void beginAgain() {
        audits.values().forEach(TableAudit::beginAgain);
    }

    /** How many rows are wrong, missing or surplus so far. */
    long open() {
        return audits.values().stream().mapToLong(TableAudit::open).sum();
    }

    /** How many values refer to rows that are missing so far. */
    long openReferences() {
        return references.stream().mapToLong(ReferenceAudit::open).sum();
    }

    ReferencesVerdict referencesVerdict() {
        return ReferencesVerdict.of(references);
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
