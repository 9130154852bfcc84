// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Optional;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Decides which records are written: those that are about a row, and for which the condition holds. A record without a value
 * passes a condition on the value: there is nothing to test, and it may have to delete its row. Not thread-safe.
 */
public final class RecordFilter {
    private final ValueFormat format;
    private final Condition condition;
    private final FieldReader reader;
    private final boolean readsValue;
    private final boolean decodes;

    private SinkRecord last;
    private boolean lastPasses;
    private DataException lastFailure;

    /** @param condition for records that are about a row; empty: all of them are written */
    public RecordFilter(Optional<Condition> condition, ValueFormat format, ConversionOptions conversions) {
        this.format = format;
        this.condition = condition.orElse(null);
        this.reader = condition
                .map(given -> SourceReaders.ofCondition(given.source(), format, conversions))
                .orElse(null);
        this.readsValue = condition.map(given -> given.source().readsValue()).orElse(false);
        this.decodes = readsValue || format.hasChanges();
    }

    /**
     * Whether the record is written. The answer for the last record is kept, since it is asked for twice.
     *
     * @throws DataException if the condition cannot be computed
     */
    @SuppressWarnings("ReferenceEquality")
    public boolean passes(SinkRecord record) {
        if (record != last) {
            last = null;
            lastFailure = null;
            try {
                lastPasses = test(record);
            } catch (DataException e) {
                lastFailure = condition == null ? e : new DataException("filter: " + e.getMessage(), e);
            }
            last = record;
        }
        if (lastFailure != null) {
            throw lastFailure;
        }
        return lastPasses;
    }

    private boolean test(SinkRecord record) {
        boolean hasValue = record.value() != null;
        Object value = hasValue && decodes ? format.decode(record) : null;
        if (value == ValueFormat.NOTHING) {
            return false;
        }
        if (condition == null || (readsValue && !hasValue)) {
            return true;
        }
        Object field = reader.read(record, value);
        return FieldReader.isThere(field) && DeleteMapper.isSingle(field) && condition.holds(field);
    }
}
