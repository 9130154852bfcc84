// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Presets;
import io.streampair.faker.config.Settings;
import io.streampair.faker.stream.KeySpace;
import io.streampair.faker.stream.LogicalClock;
import io.streampair.faker.stream.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.connect.data.Schema;

/** A field x, alone in a stream whose clock shows index milliseconds after 2026 began. */
final class FieldSamples {
    static final long CLOCK_START = 1_767_225_600_000L;

    private final FieldSet fields;
    private final Position position;

    private FieldSamples(FieldSet fields, Position position) {
        this.fields = fields;
        this.position = position;
    }

    /** The field with some settings, given as key, value, key, value, without the prefix of the field. */
    static FieldSamples of(String... settings) {
        return of(KeySpace.UNBOUNDED, settings);
    }

    static FieldSamples of(KeySpace keys, String... settings) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("fields", "x");
        for (int i = 0; i < settings.length; i += 2) {
            configuration.put("fields.x." + settings[i], settings[i + 1]);
        }
        Settings read = Settings.read(
                configuration,
                List.of(
                        (definition, properties) -> definition.define(
                                Presets.PRESET,
                                Type.STRING,
                                null,
                                org.apache.kafka.common.config.ConfigDef.Importance.LOW,
                                ""),
                        new FieldKeys()));
        LogicalClock clock = index -> (CLOCK_START + index) * 1000;
        FieldSet fields = new FieldsCompiler(read, List.of(), -1, List.of()).compile(new Position(42, keys, clock));
        read.requireValid();
        return new FieldSamples(fields, new Position(42, keys, clock));
    }

    Schema schema() {
        return fields.fields().get(0).schema();
    }

    Object at(long index) {
        position.moveTo(index);
        return fields.valuesAt(position)[0];
    }
}
