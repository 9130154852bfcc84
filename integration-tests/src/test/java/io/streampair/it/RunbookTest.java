// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.CassandraSinkConnector;
import io.streampair.cluster.common.Home;
import io.streampair.faker.FakerSourceConnector;
import io.streampair.pipeline.Main;
import io.streampair.pipeline.command.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Each alert has a runbook in docs/operations.md, and what the runbooks name exists. */
class RunbookTest {
    private static final Path DOCS = Home.find().resolve("docs");
    private static final Pattern SECTION = Pattern.compile("(?ms)^### (\\w+)\n(.*?)(?=^##)");
    private static final Pattern NAME = Pattern.compile("`([a-z][a-z0-9]*(?:[-._][a-z0-9]+)+)(?:=[^`]*)?`");
    private static final Pattern LINK = Pattern.compile("]\\((?:[\\w-]+\\.md)?#?[\\w-]*\\)");

    /** What a command of ours is called with: words up to an option or a sign. */
    private static final Pattern COMMAND = Pattern.compile("\\./pipeline((?: [a-z]+)+)");

    private static final Pattern REQUEST = Pattern.compile("curl (.*?)(?:localhost:8083|WORKER)(/[\\w/-]*)");

    /** The path of a request below a connector, by its method; from Kafka's documentation of Connect's REST API. */
    private static final Map<String, Set<String>> REST = Map.of(
            "GET",
                    Set.of(
                            "/connectors",
                            "/connectors/NAME",
                            "/connectors/NAME/status",
                            "/connectors/NAME/config",
                            "/connectors/NAME/offsets",
                            "/connector-plugins"),
            "POST", Set.of("/connectors", "/connectors/NAME/restart"),
            "PUT",
                    Set.of(
                            "/connectors/NAME/config",
                            "/connectors/NAME/pause",
                            "/connectors/NAME/stop",
                            "/connectors/NAME/resume"),
            "PATCH", Set.of("/connectors/NAME/offsets", "/connectors/NAME/config"),
            "DELETE", Set.of("/connectors/NAME", "/connectors/NAME/offsets"));

    private static String page(String name) throws IOException {
        return Files.readString(DOCS.resolve(name));
    }

    /** The runbooks by the names of their alerts. */
    private static Map<String, String> runbooks() throws IOException {
        String page = page("operations.md");
        String alerts = page.substring(page.indexOf("\n## Alerts\n"), page.indexOf("\n## Replay\n") + 4);
        Map<String, String> runbooks = new TreeMap<>();
        Matcher section = SECTION.matcher(alerts);
        while (section.find()) {
            runbooks.put(section.group(1), section.group(2));
        }
        return runbooks;
    }

    @Test
    void should_have_a_runbook_for_each_alert_and_no_other() throws IOException {
        assertThat(runbooks().keySet()).containsExactlyInAnyOrderElementsOf(MonitoringFiles.alerts());
    }

    @Test
    void should_say_in_each_runbook_what_to_look_at_or_where() throws IOException {
        assertThat(runbooks())
                .allSatisfy((alert, text) -> assertThat(
                                LINK.matcher(text).find() || text.contains("`") || text.contains("\n    "))
                        .as(alert)
                        .isTrue());
    }

    /** Settings of the connectors, of Connect and of Kafka's clients and topics, and metrics. */
    @Test
    void should_name_only_settings_and_metrics_that_exist() throws IOException {
        String known = page("cassandra-sink-config.md") + page("faker-source-config.md") + page("metrics.md");
        Set<String> kafka = new TreeSet<>();
        for (ConfigDef definition : List.of(
                org.apache.kafka.clients.consumer.ConsumerConfig.configDef(),
                org.apache.kafka.clients.producer.ProducerConfig.configDef(),
                new CassandraSinkConnector().config(),
                new FakerSourceConnector().config())) {
            kafka.addAll(definition.names());
        }
        // Of a topic, a worker and each sink: their definitions are in jars that no test here has on its class path.
        kafka.addAll(
                Set.of("max.message.bytes", "retention.ms", "scheduled.rebalance.max.delay.ms", "errors.log.enable"));
        List<String> unknown = new ArrayList<>();
        for (String text : runbooks().values()) {
            for (MatchResult name : NAME.matcher(text).results().toList()) {
                if (!kafka.contains(name.group(1)) && !known.contains("`" + name.group(1) + "`")) {
                    unknown.add(name.group(1));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations.md", "dead-letters.md", "local-pipeline.md", "deployment.md", "security.md"})
    void should_name_only_commands_of_ours_that_exist(String name) throws IOException {
        CommandLine pipeline = Main.commandLine(Terminal.system(), Home::find);
        for (MatchResult command : COMMAND.matcher(page(name)).results().toList()) {
            CommandLine at = pipeline;
            for (String word : command.group(1).strip().split(" ", -1)) {
                if (at.getSubcommands().isEmpty()) {
                    break;
                }
                assertThat(at.getSubcommands()).as(command.group()).containsKey(word);
                at = at.getSubcommands().get(word);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations.md", "deployment.md", "dead-letters.md"})
    void should_send_only_requests_that_connect_has(String name) throws IOException {
        for (MatchResult request : REQUEST.matcher(page(name)).results().toList()) {
            Matcher method = Pattern.compile("-X (\\w+)").matcher(request.group(1));
            String path = request.group(2).replaceAll("^/connectors/[\\w-]+", "/connectors/NAME");
            assertThat(REST.get(method.find() ? method.group(1) : "GET"))
                    .as(request.group())
                    .contains(path);
        }
    }
}
