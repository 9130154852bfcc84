// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.conversion.ExpressionTimes;
import io.streampair.cassandra.conversion.ExpressionValues;
import io.streampair.cassandra.grammar.RecordFunctions;
import io.streampair.cassandra.grammar.RecordNames;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import io.streampair.expressions.Code;
import io.streampair.expressions.Functions;
import io.streampair.expressions.Path;
import io.streampair.expressions.Scope;
import io.streampair.expressions.Times;
import io.streampair.expressions.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;

/** What expressions see of a record. */
final class RecordScope implements Scope<RecordView> {
    private final ValueFormat format;
    private final ConversionOptions conversions;
    private final boolean isCondition;

    /** @param isCondition whether what the record does not hold counts as null, also within Structs and maps */
    RecordScope(ValueFormat format, ConversionOptions conversions, boolean isCondition) {
        this.format = format;
        this.conversions = conversions;
        this.isCondition = isCondition;
    }

    @Override
    public Code<RecordView> name(Path name) {
        Source source = RecordNames.source(name);
        if (source == null) {
            return null;
        }
        if (source == Source.Element.INDEX) {
            FieldReader index = format.itemIndexReader();
            return Code.ofLongs(view -> (Integer) index.read(view.record(), view.value()));
        }
        return source instanceof Source.Metadata metadata ? metadata(metadata) : field(source);
    }

    private static Code<RecordView> metadata(Source.Metadata metadata) {
        return switch (metadata) {
            case TOPIC -> Code.ofPresent(Type.TEXT, view -> view.record().originalTopic());
            case PARTITION -> Code.ofLongs(view -> view.record().originalKafkaPartition());
            case OFFSET -> Code.ofLongs(view -> view.record().originalKafkaOffset());
            case TIMESTAMP ->
                Code.ofObjects(Type.TIMESTAMP, view -> {
                    Long millis = view.record().timestamp();
                    return millis == null ? null : Instant.ofEpochMilli(millis);
                });
        };
    }

    private Code<RecordView> field(Source source) {
        FieldReader reader = SourceReaders.of(source, format, conversions);
        ExpressionValues values = new ExpressionValues();
        return Code.ofObjects(Type.ANY, view -> {
            Object field = reader.read(view.record(), view.value());
            if (!FieldReader.isThere(field)) {
                if (field == FieldReader.UNCHANGED) {
                    view.lackValue();
                }
                return null;
            }
            Schema schema = reader.schema(view.record(), view.value());
            return values.of(held(field), schema);
        });
    }

    private Object held(Object field) {
        if (!isCondition) {
            WholeFields.check(field, format);
            return field;
        }
        return field instanceof Map<?, ?> map && format.unavailableIn(map) != null ? format.withNulls(map) : field;
    }

    @Override
    public Collection<String> names() {
        return RecordNames.ROOTS;
    }

    @Override
    public Functions functions() {
        return RecordFunctions.ALL;
    }

    @Override
    public Times times() {
        return new ExpressionTimes(conversions);
    }

    @Override
    public Object field(Object parent, String name) {
        Object field = ExpressionValues.field(parent, name);
        return format.isUnavailable(field) ? null : field;
    }
}
