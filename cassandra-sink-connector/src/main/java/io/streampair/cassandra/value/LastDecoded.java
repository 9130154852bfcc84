// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.function.Function;
import org.apache.kafka.connect.sink.SinkRecord;

/** Decodes a record once, though a filter and then a mapping ask for it. Not thread-safe. */
final class LastDecoded {
    private final Function<SinkRecord, Object> decoder;
    private SinkRecord record;
    private Object decoded;

    LastDecoded(Function<SinkRecord, Object> decoder) {
        this.decoder = decoder;
    }

    @SuppressWarnings("ReferenceEquality")
    Object of(SinkRecord given) {
        if (given != record) {
            record = null;
            decoded = decoder.apply(given);
            record = given;
        }
        return decoded;
    }
}
