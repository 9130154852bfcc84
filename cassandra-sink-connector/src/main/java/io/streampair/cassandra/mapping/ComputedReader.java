// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.conversion.ExpressionValues;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Expression;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Computes an expression as if it were a field. Not thread-safe. */
final class ComputedReader implements FieldReader {
    private static final int SHOWN = 200;

    private final Expression expression;
    private final Evaluator<RecordView> evaluator;
    private final RecordView view = new RecordView();
    private final boolean isCondition;

    private ComputedReader(
            Expression expression, ValueFormat format, ConversionOptions conversions, boolean isCondition) {
        this.isCondition = isCondition;
        this.expression = expression;
        this.evaluator = expression.bind(new RecordScope(format, conversions, isCondition));
    }

    /**
     * Leaves the column as it is, if the expression reads a value that the record does not hold.
     *
     * @throws IllegalArgumentException if it reads an element, and a row is made of the whole value
     */
    static FieldReader ofColumn(Source.Computed source, ValueFormat format, ConversionOptions conversions) {
        return of(source, format, conversions, false);
    }

    /** As {@link #ofColumn}, but a value that the record does not hold counts as null. */
    static FieldReader ofCondition(Source.Computed source, ValueFormat format, ConversionOptions conversions) {
        return of(source, format, conversions, true);
    }

    private static FieldReader of(
            Source.Computed source, ValueFormat format, ConversionOptions conversions, boolean isCondition) {
        if (!source.isOfItem()) {
            return new ComputedReader(source.expression(), format, conversions, isCondition);
        }
        FieldReader item = format.itemReader(FieldPath.whole());
        FieldReader computed = new ComputedReader(source.expression(), format, conversions, isCondition);
        return (record, value) -> item.read(record, value) == MISSING ? MISSING : computed.read(record, value);
    }

    @Override
    public Object read(SinkRecord record, Object value) {
        try {
            Object result = ExpressionValues.forColumn(evaluator.value(view.of(record, value)));
            return view.lacksValue() && !isCondition ? UNCHANGED : result;
        } catch (EvaluationException | DataException e) {
            String text = expression.toString();
            String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
            throw new DataException("cannot compute " + shown + ": " + e.getMessage(), e);
        }
    }
}
