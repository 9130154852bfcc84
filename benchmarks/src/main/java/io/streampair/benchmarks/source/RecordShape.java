// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.source;

import io.streampair.faker.RecordGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;

/** A shape of records: a configuration of the faker source, whose first record the constant source repeats. */
record RecordShape(String name, Map<String, String> fields) {
    /** The preset of the shipped configuration, and a struct of thirty fields of all kinds. */
    static List<RecordShape> all() {
        return List.of(
                new RecordShape("registered-user", Map.of("preset", "registered-user")), ofFile("thirty-fields"));
    }

    private static RecordShape ofFile(String name) {
        Properties properties = new Properties();
        try (InputStream in = RecordShape.class.getResourceAsStream(name + ".properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> fields = new HashMap<>();
        properties.forEach((key, value) -> fields.put(key.toString(), value.toString()));
        return new RecordShape(name, fields);
    }

    Map<String, String> faker() {
        Map<String, String> config = new HashMap<>(fields);
        config.put("connector.class", "io.streampair.faker.FakerSourceConnector");
        return config;
    }

    Map<String, String> constant() {
        Map<String, String> config = new HashMap<>(fields);
        config.put("topic", "constant");
        SourceRecord first = RecordGenerator.from(config).generate(0);
        return Map.of(
                "connector.class",
                ConstantSourceConnector.class.getName(),
                ConstantSourceTask.KEY,
                first.key().toString(),
                ConstantSourceTask.VALUE,
                json(first));
    }

    private static String json(SourceRecord record) {
        try (JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "true"), false);
            byte[] json = converter.fromConnectData(record.topic(), record.valueSchema(), record.value());
            return new String(json, StandardCharsets.UTF_8);
        }
    }
}
