// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import io.streampair.faker.FakerSourceConfig;
import io.streampair.faker.RecordGenerator;
import io.streampair.pipeline.command.CommandException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * The records that a pipeline's source generates, recomputed. Their values are maps from field to value, whatever the
 * source's own format is, so that a check shares no code with that format.
 */
public final class ExpectedRecords {
    private final RecordGenerator generator;
    private final boolean oneAPlace;

    public ExpectedRecords(PipelineSettings pipeline) {
        oneAPlace = !pipeline.repeatsOrLeavesOut();
        ConnectorSettings source = pipeline.source().with(Map.of(FakerSourceConfig.VALUE_FORMAT, "map"));
        try {
            generator = RecordGenerator.from(source.config());
        } catch (ConfigException e) {
            throw new CommandException("Invalid settings of " + source.name() + ": " + e.getMessage(), e);
        }
    }

    /** The names of the fields, in their order. */
    public List<String> fields() {
        List<String> names = new ArrayList<>();
        ((Map<?, ?>) record(0).value()).keySet().forEach(name -> names.add(name.toString()));
        return names;
    }

    public SourceRecord record(long index) {
        return generator.generate(index);
    }

    /**
     * What the source writes at a position of the stream: one record, unless its settings repeat, move or drop some.
     */
    public List<SourceRecord> written(long place) {
        return generator.written(place);
    }

    /** How many records the source writes at the first positions of the stream. */
    public long writtenBefore(long end) {
        if (oneAPlace) {
            return end;
        }
        long records = 0;
        for (long place = 0; place < end; place++) {
            records += written(place).size();
        }
        return records;
    }

    /** How many positions of the stream the source needs to write this many records. */
    public long placesOf(long records) {
        if (oneAPlace) {
            return records;
        }
        long place = 0;
        for (long left = records; left > 0; place++) {
            left -= written(place).size();
        }
        return place;
    }
}
