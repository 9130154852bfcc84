// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.faker.RecordGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Transforms behind the source.
 *
 * @param title of what they do
 * @param settings of them
 * @param written the topic, the key, the headers and the value of the only record; empty if it is dropped
 */
record SourceTransform(String title, Map<String, String> settings, List<String> written) {
    private static final String KAFKA = "org.apache.kafka.connect.transforms.";

    /** Makes records with a text, a time, a Struct and a secret. */
    static final Map<String, String> SOURCE = source();

    static final List<SourceTransform> ALL = List.of(
            of("Filter drops topics")
                    .setting("transforms", "drop")
                    .setting("transforms.drop.type", KAFKA + "Filter")
                    .setting("transforms.drop.predicate", "test")
                    .setting("predicates", "test")
                    .setting("predicates.test.type", KAFKA + "predicates.TopicNameMatches")
                    .setting("predicates.test.pattern", "orders.*"),
            of("ValueToKey, and ExtractField takes it out of its Struct")
                    .setting("transforms", "key,plain")
                    .setting("transforms.key.type", KAFKA + "ValueToKey")
                    .setting("transforms.key.fields", "id")
                    .setting("transforms.plain.type", KAFKA + "ExtractField$Key")
                    .setting("transforms.plain.field", "id")
                    .writes(
                            "orders-1",
                            "\"a\"",
                            "{}",
                            value("\"at\":1769867100123", "\"home\":{\"city\":\"Oslo\"}", "\"secret\":\"x\"")),
            of("RegexRouter names the topic")
                    .setting("transforms", "route")
                    .setting("transforms.route.type", KAFKA + "RegexRouter")
                    .setting("transforms.route.regex", "(.*)-[0-9]+")
                    .setting("transforms.route.replacement", "$1")
                    .writes(
                            "orders",
                            "null",
                            "{}",
                            value("\"at\":1769867100123", "\"home\":{\"city\":\"Oslo\"}", "\"secret\":\"x\"")),
            of("InsertHeader")
                    .setting("transforms", "origin")
                    .setting("transforms.origin.type", KAFKA + "InsertHeader")
                    .setting("transforms.origin.header", "origin")
                    .setting("transforms.origin.value.literal", "web")
                    .writes(
                            "orders-1",
                            "null",
                            "{origin=web}",
                            value("\"at\":1769867100123", "\"home\":{\"city\":\"Oslo\"}", "\"secret\":\"x\"")),
            of("TimestampConverter writes a text")
                    .setting("transforms", "time")
                    .setting("transforms.time.type", KAFKA + "TimestampConverter$Value")
                    .setting("transforms.time.field", "at")
                    .setting("transforms.time.target.type", "string")
                    .setting("transforms.time.format", "yyyy-MM-dd HH:mm:ss")
                    .writes(
                            "orders-1",
                            "null",
                            "{}",
                            value(
                                    "\"at\":\"2026-01-31 13:45:00\"",
                                    "\"home\":{\"city\":\"Oslo\"}",
                                    "\"secret\":\"x\"")),
            of("Flatten")
                    .setting("transforms", "flat")
                    .setting("transforms.flat.type", KAFKA + "Flatten$Value")
                    .setting("transforms.flat.delimiter", "_")
                    .writes(
                            "orders-1",
                            "null",
                            "{}",
                            value("\"at\":1769867100123", "\"home_city\":\"Oslo\"", "\"secret\":\"x\"")),
            of("ReplaceField leaves a field out and renames another")
                    .setting("transforms", "names")
                    .setting("transforms.names.type", KAFKA + "ReplaceField$Value")
                    .setting("transforms.names.exclude", "secret")
                    .setting("transforms.names.renames", "home:address")
                    .writes(
                            "orders-1",
                            "null",
                            "{}",
                            value("\"at\":1769867100123", "\"address\":{\"city\":\"Oslo\"}")));

    private static String value(String... fields) {
        return "{\"id\":\"a\"," + String.join(",", fields) + "}";
    }

    private static SourceTransform of(String title) {
        return new SourceTransform(title, Map.of(), List.of());
    }

    private SourceTransform setting(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new SourceTransform(title, more, written);
    }

    private SourceTransform writes(String... topicKeyHeadersAndValue) {
        return new SourceTransform(title, settings, List.of(topicKeyHeadersAndValue));
    }

    private static Map<String, String> source() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("topic", "orders-1");
        settings.put("fields", "id,at,home,secret");
        settings.put("fields.id.generator", "constant");
        settings.put("fields.id.value", "a");
        settings.put("fields.at.generator", "constant");
        settings.put("fields.at.type", "timestamp");
        settings.put("fields.at.value", "2026-01-31T13:45:00.123Z");
        settings.put("fields.home.generator", "struct");
        settings.put("fields.home.fields", "city");
        settings.put("fields.home.fields.city.generator", "constant");
        settings.put("fields.home.fields.city.value", "Oslo");
        settings.put("fields.secret.generator", "constant");
        settings.put("fields.secret.value", "x");
        return settings;
    }

    /** What the transforms make of the first record, in the form of {@link #written}. */
    List<String> run() {
        Map<String, String> all = new HashMap<>(SOURCE);
        all.putAll(settings);
        SourceRecord record = RecordGenerator.from(SOURCE).generate(0);
        SourceRecord out = new TransformChain<SourceRecord>(all).apply(record);
        if (out == null) {
            return List.of();
        }
        Map<String, Object> headers = new LinkedHashMap<>();
        out.headers().forEach(header -> headers.put(header.key(), header.value()));
        return List.of(
                out.topic(),
                json(out.topic(), out.keySchema(), out.key()),
                headers.toString(),
                json(out.topic(), out.valueSchema(), out.value()));
    }

    private static String json(String topic, Schema schema, Object value) {
        try (JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "false"), false);
            byte[] text = converter.fromConnectData(topic, schema, value);
            return text == null
                    ? "null"
                    : new ObjectMapper()
                            .readTree(new String(text, StandardCharsets.UTF_8))
                            .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
