// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/** The records of a configuration as tasks write them that go on at certain offsets. */
public final class SimulatedRecords {
    private final RecordStream stream;

    public SimulatedRecords(Map<String, String> configuration) {
        stream = StreamCompiler.stream(configuration);
    }

    /** Goes on with a split at its stored offset, which may be null. */
    public void restore(int split, Map<String, ?> offset) {
        stream.restore(split, stream.splits().next(split, offset));
    }

    /** The record of an index as it is without disorder. */
    public SourceRecord generate(long index) {
        return stream.generate(index);
    }

    /** The records that a task writes at the place of an index. */
    public List<SourceRecord> written(long index) {
        List<SourceRecord> records = new ArrayList<>();
        stream.emit(index, records);
        return records;
    }
}
