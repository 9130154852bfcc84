// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.Presets;
import io.streampair.faker.generate.FieldDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** Writes the configuration reference from the definition. */
final class ConfigurationReference {
    private static final Path RESOURCES = Path.of("src/main/resources/io/streampair/faker/config/presets");

    private final StringBuilder page = new StringBuilder();

    static String page() throws IOException {
        ConfigurationReference reference = new ConfigurationReference();
        reference.introduce();
        reference.groups();
        reference.generators();
        reference.presets();
        return reference.page.toString();
    }

    private void introduce() {
        page.append("""
                # Configuration of the faker source

                Generated from the definition in the code; a test fails when they differ. [faker-source.md](faker-source.md)
                shows how to use the settings, [metrics.md](metrics.md) what a task counts.

                Record number *i* of a stream is a function of `seed`, `topic`, the fields and *i*: it is the same in each
                run, after each restart and with any number of tasks. Kafka Connect creates the topic; its settings
                `topic.creation.default.partitions` and `topic.creation.default.replication.factor` go into the same
                configuration (KIP-158). Connect's REST interface can set the offsets of the connector, one `next` for each
                `{stream, split}` (KIP-875): the split resumes with that record.

                """);
    }

    private void groups() {
        String group = "";
        for (ConfigKey key : ordered(FakerSourceConfig.definition(Map.of("headers", "name")))) {
            if (!key.group.equals(group)) {
                group = key.group;
                heading(group);
            }
            row(key, key.name.replace("headers.name.", "headers.<name>."));
        }
    }

    private void generators() {
        page.append("""

                ## Generators

                `fields.<name>.generator` names one of the generators below. The tables omit the prefix `fields.<name>.` of
                the keys. The fields inside `struct`, `array` and `map` have the same keys, except for `scope`. All
                generators have these keys:
                """);
        header();
        for (ConfigKey key : keysOf("constant")) {
            if (isCommon(key)) {
                row(key, subKey(key));
            }
        }
        for (String generator : FieldDefinition.generators()) {
            page.append("\n### ").append(generator).append('\n');
            header();
            for (ConfigKey key : keysOf(generator)) {
                if (!isCommon(key)) {
                    row(key, subKey(key));
                }
            }
        }
    }

    private static List<ConfigKey> keysOf(String generator) {
        Map<String, String> properties = Map.of(
                "fields", "x",
                "fields.x.generator", generator,
                "fields.x.options", "option");
        List<ConfigKey> keys = new ArrayList<>();
        for (ConfigKey key : ordered(FakerSourceConfig.definition(properties))) {
            // A field inside an element or entry has the keys of any field.
            boolean inside =
                    key.name.matches("fields\\.x\\.(element|key|value)\\..*") && !key.name.endsWith(".generator");
            if (key.name.startsWith("fields.x.") && !inside) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static boolean isCommon(ConfigKey key) {
        return List.of("generator", "null.rate", "optional", "doc", "scope").contains(subKey(key));
    }

    private static String subKey(ConfigKey key) {
        return key.name.substring("fields.x.".length()).replace("options.option.", "options.<option>.");
    }

    private static List<ConfigKey> ordered(ConfigDef definition) {
        List<ConfigKey> keys = new ArrayList<>(definition.configKeys().values());
        keys.sort((one, other) -> Integer.compare(one.orderInGroup, other.orderInGroup));
        return keys;
    }

    private void presets() throws IOException {
        page.append("""

                ## Presets

                A preset stands for the keys below; keys that are set in the connector override them. The value of the
                first record follows. These presets are definitions of several streams, which docs/world-presets.md shows:
                """);
        page.append(String.join(", ", Presets.WORLDS)).append(".\n");
        for (String preset : Presets.NAMES) {
            page.append("\n### ").append(preset).append("\n\n");
            String text = Files.readString(RESOURCES.resolve(preset + ".properties"));
            int about = text.indexOf("#\n");
            int settings = text.indexOf("\n\n") + 2;
            page.append(text.substring(0, about).replaceAll("(?m)^# ", "")).append("\n```properties\n");
            page.append(text.substring(settings)).append("```\n\n```\n");
            page.append(firstRecord(preset)).append("\n```\n");
        }
    }

    private static String firstRecord(String preset) {
        Map<String, String> settings = Map.of("topic", "example", "preset", preset);
        if (!Presets.keys(preset).containsKey("value.format")) {
            settings = Map.of("topic", "example", "preset", preset, "value.format", "json");
        }
        return RecordGenerator.from(settings).generate(0).value().toString();
    }

    private void heading(String group) {
        page.append("\n## ").append(group).append('\n');
        header();
    }

    private void header() {
        page.append("\n| key | type | default | valid values | importance | meaning |\n|---|---|---|---|---|---|\n");
    }

    private void row(ConfigKey key, String name) {
        page.append("| `")
                .append(name)
                .append("` | ")
                .append(key.type().toString().toLowerCase(java.util.Locale.ROOT))
                .append(" | ")
                .append(byDefault(key))
                .append(" | ")
                .append(key.validator == null ? "" : cell(key.validator.toString()))
                .append(" | ")
                .append(key.importance.toString().toLowerCase(java.util.Locale.ROOT))
                .append(" | ")
                .append(cell(key.documentation))
                .append(" |\n");
    }

    private static String byDefault(ConfigKey key) {
        if (!key.hasDefault()) {
            return "**required**";
        }
        Object value = key.defaultValue;
        boolean none = value == null || value.equals("") || value.equals(List.of());
        String text =
                value instanceof List<?> list ? list.toString().replaceAll("[\\[\\] ]", "") : String.valueOf(value);
        return none ? "" : "`" + text + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").strip();
    }
}
