// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.faker.WorldProgress;
import io.streampair.faker.WorldRecords;
import io.streampair.faker.world.FieldReference;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ConnectorSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;

/** The records of a world once more, as its source writes them, from the first one on. */
final class RecomputedWorld {
    private static final String TRANSFORMS = "transforms";

    private final ConnectorSettings source;
    private final Converter keys;
    private final Converter values;
    private final WorldRecords records;
    private final WorldProgress progress;
    private SourceRecord latest;

    /** @param offsets how far the source has come; null if it has written all */
    RecomputedWorld(ConnectorSettings source, Map<Map<String, ?>, Map<String, ?>> offsets) {
        this.source = source;
        if (!source.config().getOrDefault(TRANSFORMS, "").isBlank()) {
            throw new CommandException("Cannot check the records of " + source.name() + " with " + TRANSFORMS + "="
                    + source.config().get(TRANSFORMS) + ": remove the transforms.");
        }
        this.keys = ConverterOf.key(source);
        this.values = ConverterOf.value(source);
        try {
            this.records = WorldRecords.from(source.config());
            this.progress = offsets == null ? null : records.progress(offsets);
        } catch (ConfigException e) {
            throw new CommandException("Invalid settings of " + source.name() + ": " + e.getMessage(), e);
        } catch (ConnectException e) {
            throw new CommandException(
                    "The offsets of " + source.name() + " are not of this world: " + e.getMessage(), e);
        }
        if (offsets == null && records.isEndless()) {
            throw new CommandException("The world of " + source.name() + " has no end: set definition.end, such as"
                    + " {records: 10000}, or pass --records N.");
        }
    }

    /** Moves to the next record; false after the last one. */
    boolean next() {
        latest = records.next();
        return latest != null;
    }

    /** Whether the source has stored that it has written the record. */
    boolean isCommitted() {
        return progress == null || progress.covers(latest);
    }

    /** Whether a record that is committed may follow. */
    boolean hasCommitted() {
        return progress == null || records.micros() <= progress.lastMicros();
    }

    /** The record as its topic holds it. */
    MadeRecord record() {
        return new MadeRecord(
                latest.topic(),
                keys.fromConnectData(latest.topic(), latest.keySchema(), latest.key()),
                values.fromConnectData(latest.topic(), latest.valueSchema(), latest.value()),
                latest.timestamp());
    }

    /** Each topic, and whether the timestamps of all its records are recomputed. */
    Map<String, Boolean> topics() {
        Map<String, Boolean> timed = new LinkedHashMap<>();
        records.topics().forEach((name, topic) -> timed.put(name, topic.isTimed()));
        return timed;
    }

    /** The fields that refer to records of the topics. */
    List<FieldReference> references() {
        return records.references();
    }

    @Override
    public String toString() {
        return source.name();
    }
}
