// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.define.DefinedOutput;
import io.streampair.faker.define.DefinedStream;
import io.streampair.faker.define.Origin;
import io.streampair.faker.world.FieldReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the fields that refer to the records of topics: those that are copies of their keys. */
final class ReferenceFinder {
    /** By topic the origin of each field; null for one whose outputs have different ones. */
    private final Map<String, Map<String, Origin>> topics = new LinkedHashMap<>();

    /** The topics that have a record of each entity of a stream, with the field that is their key. */
    private final Map<String, String> keys = new LinkedHashMap<>();

    private ReferenceFinder(List<DefinedStream> streams) {
        for (DefinedStream stream : streams) {
            for (DefinedOutput output : stream.outputs()) {
                add(stream, output);
            }
        }
    }

    /** @param streams those that are written, all from their first entity on */
    static List<FieldReference> in(List<DefinedStream> streams) {
        return new ReferenceFinder(streams).find();
    }

    private void add(DefinedStream stream, DefinedOutput output) {
        boolean isFirst = !topics.containsKey(output.topic());
        Map<String, Origin> fields = topics.computeIfAbsent(output.topic(), none -> new LinkedHashMap<>());
        Map<String, Origin> own = new HashMap<>();
        output.columns().forEach(column -> own.put(column.field().name(), column.origin()));
        if (isFirst) {
            fields.putAll(own);
        } else {
            fields.replaceAll((name, origin) -> Objects.equals(origin, own.get(name)) ? origin : null);
        }
        if (output.isComplete() && output.key().length == 1) {
            DefinedOutput.Column key = output.columns().get(output.key()[0]);
            if (key.origin().frame().equals(stream.name())) {
                keys.put(output.topic(), key.field().name());
            }
        }
    }

    private List<FieldReference> find() {
        List<FieldReference> references = new ArrayList<>();
        topics.forEach((topic, fields) -> fields.forEach((field, origin) -> keys.forEach((parents, key) -> {
            if (origin != null && origin.equals(topics.get(parents).get(key))) {
                references.add(new FieldReference(topic, field, parents, key));
            }
        })));
        return references;
    }
}
