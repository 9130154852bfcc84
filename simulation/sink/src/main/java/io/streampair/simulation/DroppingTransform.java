// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.transforms.Transformation;

/** Drops the records that have this field. */
final class DroppingTransform implements Transformation<SinkRecord> {
    static final String FIELD = "dropped";

    @Override
    public SinkRecord apply(SinkRecord record) {
        return drops(record) ? null : record;
    }

    static boolean drops(SinkRecord record) {
        return (record.value() instanceof Map<?, ?> map && map.containsKey(FIELD))
                || (record.value() instanceof Struct struct && struct.schema().field(FIELD) != null);
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // It has no settings.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
