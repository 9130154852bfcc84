// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.storage.Converter;

/**
 * A way in which {@link ConvertedOrder} comes to the sink.
 *
 * @param title on the page
 * @param settings of the sink
 * @param message what is in Kafka
 */
record SinkForm(String title, Map<String, String> settings, ByteString message) {
    private static final String CONVERTER = "value.converter";
    private static final String KAFKA_JSON = "org.apache.kafka.connect.json.JsonConverter";
    private static final String STRING = "org.apache.kafka.connect.storage.StringConverter";
    private static final String BYTES = "org.apache.kafka.connect.converters.ByteArrayConverter";

    static List<SinkForm> all(RegistryStub registry) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode envelope = json.readTree(written(KAFKA_JSON, Map.of("schemas.enable", "true")));
        byte[] text = ConvertedOrder.JSON.getBytes(StandardCharsets.UTF_8);
        Map<String, String> ofRegistry =
                Map.of("apicurio.registry.url", registry.url(), "apicurio.registry.auto-register", "true");
        return List.of(
                form(
                        "Json with schema",
                        KAFKA_JSON,
                        Map.of("schemas.enable", "true"),
                        json.writeValueAsBytes(envelope)),
                form(
                        "Json, `schema.content`",
                        KAFKA_JSON,
                        Map.of(
                                "schemas.enable",
                                "true",
                                "schema.content",
                                envelope.path("schema").toString()),
                        json.writeValueAsBytes(envelope.path("payload"))),
                form("Json without", KAFKA_JSON, Map.of("schemas.enable", "false"), text),
                form("Avro", RegistryConverters.AVRO, ofRegistry, written(RegistryConverters.AVRO, ofRegistry)),
                form("JSON Schema", RegistryConverters.JSON, ofRegistry, written(RegistryConverters.JSON, ofRegistry)),
                form("Protobuf", RegistryConverters.PROTOBUF, Map.of(), written(RegistryConverters.PROTOBUF, Map.of())),
                form("String, `json`", STRING, Map.of(), text).with("value.format", "json"),
                form("ByteArray, `json`", BYTES, Map.of(), text).with("value.format", "json"),
                form("String, `delimited`", STRING, Map.of(), ConvertedOrder.DELIMITED.getBytes(StandardCharsets.UTF_8))
                        .with("value.format", "delimited")
                        .with("value.delimiter", "|")
                        .with("value.fields", String.join(",", ConvertedOrder.names())));
    }

    private static SinkForm form(String title, String converter, Map<String, String> ofConverter, byte[] message) {
        SinkForm form = new SinkForm(title, Map.of(CONVERTER, converter), ByteString.copyFrom(message));
        for (Map.Entry<String, String> setting : ofConverter.entrySet()) {
            form = form.with(CONVERTER + "." + setting.getKey(), setting.getValue());
        }
        return form;
    }

    private SinkForm with(String key, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(key, value);
        return new SinkForm(title, more, message);
    }

    private static byte[] written(String converter, Map<String, String> settings) {
        Converter writer = RegistryConverters.instance(converter, Converter.class);
        writer.configure(new HashMap<>(settings), false);
        Struct struct = ConvertedOrder.struct();
        return writer.fromConnectData("orders", struct.schema(), struct);
    }

    /** The converter of these settings. */
    static Converter converter(Map<String, String> settings, String key) {
        Converter converter = RegistryConverters.instance(settings.getOrDefault(key, STRING), Converter.class);
        Map<String, String> own = new HashMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(key + ".")) {
                own.put(name.substring(key.length() + 1), value);
            }
        });
        converter.configure(own, key.startsWith("key."));
        return converter;
    }

    @Override
    public String toString() {
        return title;
    }
}
