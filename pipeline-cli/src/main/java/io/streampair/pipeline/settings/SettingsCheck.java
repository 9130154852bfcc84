// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import io.streampair.cassandra.CassandraSinkConnector;
import io.streampair.cassandra.config.ConnectionConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.faker.FakerSourceConnector;
import io.streampair.pipeline.command.CommandException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Connector;
import org.apache.kafka.connect.runtime.SinkConnectorConfig;
import org.apache.kafka.connect.runtime.SourceConnectorConfig;

/**
 * Checks settings as Connect does when it creates a connector, except for what needs a running cluster: with
 * Connect's definition of its own keys, and as the connectors validate theirs.
 */
final class SettingsCheck {
    static final String CONNECTOR_CLASS = "connector.class";

    /** A value that a worker replaces, such as {@code ${env:HOST}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}:]+:[^}]*}");

    private final List<String> problems = new ArrayList<>();

    private SettingsCheck() {}

    /** @throws CommandException with a line for each problem */
    static void require(PipelineSettings pipeline) {
        SettingsCheck check = new SettingsCheck();
        ConnectorSettings source = pipeline.source();
        Set<String> names = new HashSet<>(Set.of(source.name()));
        check.source(source);
        for (ConnectorSettings sink : pipeline.sinks()) {
            if (!names.add(sink.name())) {
                check.problems.add("Both connectors are named " + sink.name() + ": give one of them another name.");
            }
            check.sink(sink);
        }
        check.verdict();
    }

    /** @throws CommandException with a line for each problem */
    static void requireSource(ConnectorSettings source) {
        SettingsCheck check = new SettingsCheck();
        check.source(source);
        check.verdict();
    }

    private void source(ConnectorSettings source) {
        if (isOf(FakerSourceConnector.class, source)) {
            connectKeys(source, SourceConnectorConfig.configDef());
            add(source, new FakerSourceConnector().validate(source.config()).configValues());
        }
    }

    private void sink(ConnectorSettings sink) {
        if (isOf(CassandraSinkConnector.class, sink)) {
            connectKeys(sink, SinkConnectorConfig.configDef());
            add(sink, SinkConfig.validate(withAddress(sink).config()).configValues());
        }
    }

    private void verdict() {
        if (!problems.isEmpty()) {
            throw new CommandException(String.join("\n", problems));
        }
    }

    /** The launcher replaces the variables of the shipped file, whose values are the servers' addresses. */
    private static ConnectorSettings withAddress(ConnectorSettings sink) {
        Map<String, String> known = new LinkedHashMap<>();
        addIfVariable(sink, ConnectionConfig.CONTACT_POINTS, "localhost", known);
        addIfVariable(sink, ConnectionConfig.LOCAL_DATACENTER, "datacenter1", known);
        return sink.with(known);
    }

    private static void addIfVariable(ConnectorSettings sink, String key, String value, Map<String, String> known) {
        if (isVariable(sink.config().get(key))) {
            known.put(key, value);
        }
    }

    /** Connect takes the name of a class with or without its package, and without its ending. */
    private boolean isOf(Class<? extends Connector> type, ConnectorSettings connector) {
        String given = connector.config().getOrDefault(CONNECTOR_CLASS, "").strip();
        String simple = type.getSimpleName();
        if (List.of(type.getName(), simple, simple.replaceFirst("Connector$", ""))
                .contains(given)) {
            return true;
        }
        problems.add(connector.name() + ": " + CONNECTOR_CLASS + (given.isEmpty() ? " is missing" : "=" + given)
                + ": set it to " + type.getName() + ", which is what ./pipeline runs here.");
        return false;
    }

    private void connectKeys(ConnectorSettings connector, ConfigDef keys) {
        Map<String, String> config = new LinkedHashMap<>(connector.config());
        config.put("name", connector.name());
        add(connector, keys.validate(config));
    }

    private void add(ConnectorSettings connector, List<ConfigValue> values) {
        for (ConfigValue value : values) {
            if (isVariable(connector.config().get(value.name()))) {
                continue;
            }
            for (String message : value.errorMessages()) {
                String problem = connector.name() + ": " + message;
                if (!problems.contains(problem)) {
                    problems.add(problem);
                }
            }
        }
    }

    private static boolean isVariable(String value) {
        return value != null && VARIABLE.matcher(value).find();
    }
}
