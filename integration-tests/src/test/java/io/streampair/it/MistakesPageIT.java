// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cassandra.CassandraSinkConnector;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectorFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * docs/mistakes.md says what a worker answers to wrong settings of the shipped sink; {@code -Dupdate.docs=true} writes the page
 * anew.
 */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class MistakesPageIT {
    private static final Path PAGE = Path.of("../docs/mistakes.md");
    private static final String SINK = "CassandraSinkConnector";
    private static final String CHECK = "validate.connection";
    private static final String REPEATED = ". Repeated here, ";
    private static final String KEYSPACE = "mistakes";
    private static final String HEAD = """
            # Twenty-six mistakes in the shipped sink

            Made by `MistakesPageIT` from the answers of a worker of Kafka %s to `PUT /connector-plugins/…/config/validate` with
            `connect-configs/cassandra-sink.json` and one mistake. To make it again, run `mvn verify -pl integration-tests -am
            -Dskip.unit.tests -Dit.test=MistakesPageIT -Dfailsafe.failIfNoSpecifiedTests=false -Dupdate.docs=true`.

            Kafka 4.4.0 (4.2.2 too) hides what a connector says of a key whose value comes from a config provider, such as
            `${env:…}`: the value may be a secret. So on such a worker the sink

            * repeats what concerns the connection (`contact.points`, `local.datacenter`, logins, TLS, `driver.…`) under
              `validate.connection`, without the value,
            * logs all that it found, at WARN, once until it finds something else. Only values of type PASSWORD are left out there.
              Of keys that are none of the connection only the log tells.

            The second column is what the sink says, and what workers to Kafka 4.3.1 answer; the third is the answer of Kafka
            4.4.0, **bold** where it is another one.

            """;

    private final LocalCluster cluster = (LocalCluster) Clusters.standard();

    private final Map<String, String> shipped = shipped();

    /** What is wrong, by the key. */
    private record Answer(Map<String, List<String>> errors) {
        void add(String key, List<String> messages) {
            if (!messages.isEmpty()) {
                errors.computeIfAbsent(key, none -> new ArrayList<>()).addAll(messages);
            }
        }

        Answer withoutRepeated() {
            Answer others = new Answer(new LinkedHashMap<>());
            errors.forEach((key, messages) -> others.add(
                    key,
                    messages.stream()
                            .filter(message -> !message.contains(REPEATED))
                            .toList()));
            return others;
        }

        List<String> messages() {
            return errors.values().stream().flatMap(List::stream).toList();
        }

        String cell() {
            List<String> lines = new ArrayList<>();
            errors.forEach((key, messages) -> messages.forEach(message -> lines.add("`" + key + "`: " + message)));
            return String.join("<br>", lines).replace("|", "\\|");
        }
    }

    private static Map<String, String> shipped() {
        Map<String, String> settings =
                ConnectorFile.ofHome("cassandra-sink.json").config();
        settings.put("name", KEYSPACE);
        settings.put("keyspace", KEYSPACE);
        settings.put("validate.timeout.ms", "60000");
        return settings;
    }

    @Test
    void should_match_the_page_in_docs() throws Exception {
        try (CqlSession session = cluster.openSession()) {
            session.execute("CREATE KEYSPACE IF NOT EXISTS " + KEYSPACE
                    + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
            session.execute("CREATE TABLE IF NOT EXISTS " + KEYSPACE
                    + ".user_details_5 (name text, address text, data text, PRIMARY KEY ((name), address))");
        }
        assertThat(ofWorker(shipped).errors()).isEmpty();
        StringBuilder page = new StringBuilder(HEAD.formatted(version()));
        page.append("| mistake | what the sink says | what the worker answers |\n|---|---|---|\n");
        for (Mistake mistake : Mistake.ALL) {
            Map<String, String> settings = mistake.in(shipped);
            Answer said = ofSink(settings).withoutRepeated();
            Answer answered = ofWorker(settings);
            assertIsTold(mistake, said, answered);
            page.append("| ")
                    .append(mistake.shown())
                    .append(" | ")
                    .append(said.cell())
                    .append(" | ");
            page.append(difference(said, answered)).append(" |\n");
        }
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/mistakes.md: -Dit.test=MistakesPageIT -Dupdate.docs=true writes it anew")
                .isEqualTo(page.toString());
    }

    private static String difference(Answer said, Answer answered) {
        if (answered.equals(said)) {
            return "the same";
        }
        boolean isSaidTwice = answered.withoutRepeated().equals(said);
        return isSaidTwice ? "the same, and again under `" + CHECK + "`" : "**" + answered.cell() + "**";
    }

    private String version() throws IOException {
        try (InputStream root = cluster.connectUris().get(0).toURL().openStream()) {
            return new ObjectMapper().readTree(root).path("version").asText();
        }
    }

    private void assertIsTold(Mistake mistake, Answer said, Answer answered) throws Exception {
        assertThat(said.errors()).as(mistake.shown()).hasSize(1);
        String log = plainPorts(Files.readString(cluster.workers().get(0).log()));
        assertThat(said.messages()).allSatisfy(message -> assertThat(log).contains(message));
        if (!mistake.isReferenced()) {
            assertThat(answered.withoutRepeated()).isEqualTo(said);
            return;
        }
        boolean isTold = answered.messages().stream()
                .anyMatch(
                        message -> message.contains(REPEATED) || said.messages().contains(message));
        assertThat(isTold).as(mistake.shown()).isNotEqualTo(mistake.key().equals("consistency.level"));
        assertThat(answered.messages()).allSatisfy(message -> {
            if (mistake.referenced().length() > 4) {
                assertThat(message).doesNotContain(mistake.referenced());
            }
        });
    }

    /** What a worker that hides nothing would answer: the sink in this JVM, with what the worker makes of the references. */
    private Answer ofSink(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>(Mistake.environment());
        variables.put("CASSANDRA_CONTACT_POINTS", cluster.contactPoints());
        variables.put("CASSANDRA_LOCAL_DATACENTER", cluster.localDatacenter());
        Map<String, String> resolved = new HashMap<>(settings);
        variables.forEach((name, value) ->
                resolved.replaceAll((key, reference) -> reference.replace("${env:" + name + "}", value)));
        Answer answer = new Answer(new LinkedHashMap<>());
        for (ConfigValue value : new CassandraSinkConnector().validate(resolved).configValues()) {
            answer.add(
                    value.name(),
                    value.errorMessages().stream().map(this::plainPorts).toList());
        }
        return answer;
    }

    private Answer ofWorker(Map<String, String> settings) {
        Answer first = new Answer(new LinkedHashMap<>());
        Answer repeated = new Answer(new LinkedHashMap<>());
        for (JsonNode setting : cluster.connect().validate(SINK, settings).path("configs")) {
            JsonNode value = setting.path("value");
            List<String> messages = new ArrayList<>();
            value.path("errors").forEach(error -> messages.add(plainPorts(error.asText())));
            String key = value.path("name").asText();
            (key.equals(CHECK) ? repeated : first).add(key, messages);
        }
        repeated.errors().forEach(first::add);
        return first;
    }

    /** Another port at each run. */
    private String plainPorts(String text) {
        return text.replace(cluster.contactPoints(), "127.0.0.1:9042");
    }
}
