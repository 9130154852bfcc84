// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.KeyGroup;
import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Presets;
import io.streampair.faker.config.Settings;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.rate.RateKeys;
import io.streampair.faker.record.FormatKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The keys of worlds: the definition, and what stays beside it. */
final class WorldKeys implements KeyGroup {
    /** The text of the definition. */
    static final String DEFINITION = Presets.DEFINITION;

    /** The streams of it that the connector writes. */
    static final String STREAMS = "definition.streams";

    /** The keys of a definition that settings replace: {@code definition.start}, and so on. */
    private static final List<String> REPLACED = List.of("seed", "locale", "start", "end", "pace");

    /** The prefix of the keys of tables. */
    static final String TABLES = "tables.";

    private static final List<String> PREFIXES =
            List.of("fields.", "headers.", "rate.", "clock.", "disorder.", "schema.");

    /** Those of other groups that a definition leaves to the connector. */
    private static final Set<String> BESIDE = Set.of(
            FakerSourceConfig.SPLITS,
            FakerSourceConfig.TRANSACTION_RECORDS,
            RateKeys.BATCH_SIZE,
            RateKeys.BATCH_BYTES,
            FormatKeys.VALUE_FORMAT,
            "value.delimiter",
            "value.escaping",
            "value.encoding");

    /** Whether a configuration has a definition, or a preset that is one. */
    static boolean isWorld(Map<String, String> configuration) {
        return configuration.get(DEFINITION) != null || Presets.isWorld(configuration);
    }

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys keys = new Keys(definition, "World");
        keys.optional(DEFINITION, Type.STRING, null, null, """
                Several streams in one document, in YAML or JSON: their fields, tables that they draw from, and \
                references from one to another; see docs/worlds.md. It replaces topic, fields and all other keys \
                that say what the records are. From a file: ${directory:/etc/definitions:shop.yaml} with Kafka's \
                DirectoryConfigProvider.""");
        keys.optional(STREAMS, Type.LIST, List.of(), null, """
                The streams of the definition that this connector writes, separated by commas; by default all. Two \
                connectors with other converters can share a definition: references hold between them.""");
        keys.optional(DEFINITION + ".seed", Type.STRING, null, null, """
                A whole number instead of the seed of the definition.""");
        keys.optional(DEFINITION + ".locale", Type.STRING, null, null, """
                A locale instead of that of the definition, such as de.""");
        keys.optional(DEFINITION + ".start", Type.STRING, null, null, """
                An instant instead of the start of the definition, such as 2026-03-01T00:00:00Z.""");
        keys.optional(DEFINITION + ".end", Type.STRING, null, null, """
                An end instead of that of the definition: 30d, an instant, or {records: 1000}.""");
        keys.optional(DEFINITION + ".pace", Type.STRING, null, null, """
                A pace instead of that of the definition: 1x, 60x, live or max.""");
        for (String key : new TreeSet<>(properties.keySet())) {
            if (key.startsWith(TABLES)) {
                keys.optional(key, Type.STRING, null, null, """
                        A table in CSV, which the definition reads by from.""");
            }
        }
    }

    /** The keys of a configuration with a definition. */
    static final class Group implements KeyGroup {
        @Override
        public void define(ConfigDef definition, Map<String, String> properties) {
            new WorldKeys().define(definition, properties);
            definition.define(
                    FakerSourceConfig.definition(Map.of()).configKeys().get(Presets.PRESET));
            FakerSourceConfig.definition(Map.of()).configKeys().values().forEach(key -> {
                if (BESIDE.contains(key.name) || key.name.startsWith("schema.") || key.name.equals("value.template")) {
                    definition.define(key);
                }
            });
        }
    }

    /** Reads a configuration with a definition; it notes keys that are not for it. */
    static Settings read(Map<String, String> configuration) {
        Settings settings = Settings.read(configuration, List.of(new Group()));
        boolean isPreset = configuration.get(DEFINITION) == null;
        Set<String> flat = FakerSourceConfig.definition(Map.of()).configKeys().keySet();
        List<String> known = new ArrayList<>(settings.keys());
        for (Map.Entry<String, String> entry : new LinkedHashMap<>(configuration).entrySet()) {
            String key = entry.getKey();
            boolean isKnown = BESIDE.contains(key) || isOwn(key) || (isPreset && key.equals(Presets.PRESET));
            if (entry.getValue() == null || isKnown) {
                continue;
            }
            if (flat.contains(key) || PREFIXES.stream().anyMatch(key::startsWith)) {
                settings.problem(
                        key,
                        key.startsWith("disorder.")
                                ? "Cannot be set together with several streams. Have outputs of the definition lose,"
                                        + " repeat or delay records: see docs/lives.md"
                                : isPreset
                                        ? "Cannot be set together with a preset of several streams. Remove it, or set"
                                                + " definition to a changed copy of the preset's"
                                        : "Cannot be set together with definition, which says what the records are."
                                                + " Say it there");
            } else if (Suggestions.nearest(key, known) != null) {
                settings.problem(
                        key,
                        Suggestions.problem("Unknown key", Suggestions.didYouMean(key, known), "Rename or remove it"));
            }
        }
        if (settings.valid(FormatKeys.VALUE_FORMAT) && "template".equals(settings.text(FormatKeys.VALUE_FORMAT))) {
            settings.problem(
                    FormatKeys.VALUE_FORMAT,
                    "A template is for a single stream. Use struct, map, json or delimited with a definition");
        }
        return settings;
    }

    private static boolean isOwn(String key) {
        return key.equals(DEFINITION)
                || key.equals(STREAMS)
                || key.startsWith(TABLES)
                || (key.startsWith(DEFINITION + ".") && REPLACED.contains(key.substring(DEFINITION.length() + 1)));
    }

    /** What settings say instead of the definition, by its keys. */
    static Map<String, String> replaced(Settings settings) {
        Map<String, String> replaced = new HashMap<>();
        for (String key : REPLACED) {
            String setting = DEFINITION + "." + key;
            if (settings.has(setting) && !settings.text(setting).isBlank()) {
                replaced.put(key, settings.text(setting));
            }
        }
        return replaced;
    }

    /** Notes settings of a definition where there is none. */
    static void refuse(Settings settings) {
        for (String key : REPLACED) {
            if (settings.has(DEFINITION + "." + key)) {
                settings.problem(
                        DEFINITION + "." + key,
                        "There is no definition. Set one, or a preset of several streams, or remove this key");
            }
        }
    }

    /** The tables that the keys hold, by name. */
    static Map<String, String> tables(Settings settings) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String key : settings.keys()) {
            if (key.startsWith(TABLES) && settings.has(key)) {
                tables.put(key.substring(TABLES.length()), settings.raw(key));
            }
        }
        return tables;
    }

    static int splits(Map<String, String> configuration) {
        return (int) read(configuration).number(FakerSourceConfig.SPLITS);
    }
}
