// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import org.apache.kafka.connect.sink.SinkRecord;

/** The record that expressions are evaluated for. */
final class RecordView {
    private SinkRecord record;
    private Object value;
    private boolean lacksValue;

    /** @param newValue the record's value as its format decoded it */
    RecordView of(SinkRecord newRecord, Object newValue) {
        record = newRecord;
        value = newValue;
        lacksValue = false;
        return this;
    }

    SinkRecord record() {
        return record;
    }

    Object value() {
        return value;
    }

    /** Says that a field was read whose value the record does not hold. */
    void lackValue() {
        lacksValue = true;
    }

    boolean lacksValue() {
        return lacksValue;
    }
}
