// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ConnectorSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.storage.Converter;

/** Makes a connector's converters. */
final class ConverterOf {
    private ConverterOf() {}

    static Converter key(ConnectorSettings connector) {
        return make(connector, "key.converter", true);
    }

    static Converter value(ConnectorSettings connector) {
        return make(connector, "value.converter", false);
    }

    private static Converter make(ConnectorSettings connector, String key, boolean isKey) {
        // That of connect-configs/worker.properties.
        String type = connector.config().getOrDefault(key, JsonConverter.class.getName());
        Map<String, String> settings = new HashMap<>();
        connector.config().forEach((name, value) -> {
            if (name.startsWith(key + ".")) {
                settings.put(name.substring(key.length() + 1), value);
            }
        });
        try {
            Converter converter = Class.forName(type)
                    .asSubclass(Converter.class)
                    .getDeclaredConstructor()
                    .newInstance();
            converter.configure(settings, isKey);
            return converter;
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new CommandException(
                    "Cannot check what " + connector.name() + " writes or reads with " + key + "=" + type
                            + ": ./pipeline does not have this converter. It has those of Apache Kafka.",
                    e);
        }
    }
}
