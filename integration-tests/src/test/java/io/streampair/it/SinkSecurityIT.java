// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.LocalCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logins and TLS, right ones and wrong ones, on a real Cassandra. One test at a time: a validation has ten seconds. */
@Order(5)
@ResourceLock(value = Clusters.GUARDED, mode = ResourceAccessMode.READ)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class SinkSecurityIT {
    private static final String SINK = "CassandraSinkConnector";

    private final LocalCluster cluster = Clusters.guarded();
    private final Guard guard = Clusters.guard();
    private final WorkerOutput output = new WorkerOutput(cluster);
    private final List<String> answers = new ArrayList<>();
    private final List<Pipeline> sinks = new ArrayList<>();

    @BeforeAll
    void createRole() {
        try (CqlSession session = cluster.openSession()) {
            session.execute("CREATE ROLE " + Guard.ROLE + " WITH LOGIN = true AND SUPERUSER = true AND PASSWORD = '"
                    + Guard.PASSWORD + "'");
        }
        // The first validation loads the driver into the worker: on a busy machine that takes longer than it has.
        errors(secure("warm"));
    }

    /** After all tests, and with their sinks still there, no log, metric or REST answer contains a secret. */
    @AfterAll
    void noSecretIsShown() throws Exception {
        try {
            Map<String, String> shown = output.texts();
            shown.put("answers", answers.toString());
            assertThat(shown.get("log")).contains(" DEBUG ");
            assertThat(shown.get("metrics")).contains("connector=sink_tls");
            assertThat(shown)
                    .allSatisfy((place, text) -> assertThat(text)
                            .as(place)
                            .isNotEmpty()
                            .doesNotContain(Guard.PASSWORD, Guard.WRONG_PASSWORD, Certificates.PASSWORD));
        } finally {
            sinks.forEach(Pipeline::close);
        }
    }

    /** A sink whose settings are all right: it logs in under TLS with a certificate of its own. */
    private Pipeline secure(String name) {
        Pipeline pipeline = Pipeline.named(cluster, name)
                .sink("validate.connection", "required")
                .sink("contact.points", "127.0.0.1:" + guard.tlsPort())
                .sink("tasks.max", "1")
                .sink("flush.interval.ms", "500")
                .sink("username", Guard.ROLE)
                .sink("password", guard.secret("password"))
                .sink("ssl.enabled", "true")
                .sink("ssl.truststore.location", guard.file("trust.p12"))
                .sink("ssl.truststore.type", "PKCS12")
                .sink("ssl.truststore.password", guard.secret("store"))
                .sink("ssl.keystore.location", guard.file("client.p12"))
                .sink("ssl.keystore.type", "PKCS12")
                .sink("ssl.keystore.password", guard.secret("store"));
        sinks.add(pipeline);
        return pipeline;
    }

    @Test
    void should_write_as_a_role_under_tls_with_certificates_on_both_sides() throws Exception {
        assertWrites(secure("tls"));
    }

    private static void assertWrites(Pipeline pipeline) throws Exception {
        pipeline.topic().create(1);
        List<Person> people = Person.numbers(0, 500);
        pipeline.send(people, 1);
        pipeline.startSink();
        pipeline.awaitWritten(people.size());
        assertThat(pipeline.rows()).isEqualTo(Set.copyOf(people));
    }

    @ParameterizedTest
    @CsvSource({"PKCS12, p12", "JKS, jks", "PEM, pem"})
    @Tag("full")
    void should_connect_with_files_of_each_type(String type, String extension) {
        Pipeline pipeline = secure("type_" + extension)
                .sink("ssl.truststore.location", guard.file("trust." + extension))
                .sink("ssl.truststore.type", type)
                .sink("ssl.keystore.location", guard.file("client." + extension))
                .sink("ssl.keystore.type", type);
        if (type.equals("PEM")) {
            pipeline.withoutSink("ssl.truststore.password").withoutSink("ssl.keystore.password");
        }
        assertThat(errors(pipeline)).isEmpty();
    }

    private static Pipeline withoutTls(Pipeline pipeline) {
        pipeline.sinkConfig().keySet().stream()
                .filter(key -> key.startsWith("ssl."))
                .forEach(pipeline::withoutSink);
        return pipeline;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        guess   | password=$wrong                       | username                | the cluster refused this role and its password
        nobody  | -username -password                   | username                | required, with password: the cluster requires a login
        distrust| ssl.truststore.location=$stranger     | ssl.truststore.location | does not contain the authority that issued the node's certificate
        name    | contact.points=localhost:$tls         | contact.points          | the node's certificate does not contain this host
        nocert  | -ssl.keystore.location -ssl.keystore.type -ssl.keystore.password | ssl.keystore.location | must be set, since the node asks for a client certificate
        plain   | contact.points=$plain                 | ssl.enabled             | the node answered without TLS
        dc      | local.datacenter=dc9                  | local.datacenter        | unknown data center; the cluster has datacenter1
        """)
    @Tag("full")
    void should_name_the_wrong_key_on_validate_and_in_the_state_of_the_task(
            String name, String changes, String key, String sentence) {
        Pipeline pipeline = secure(name);
        for (String change : changes.split(" +", -1)) {
            if (change.startsWith("-")) {
                pipeline.withoutSink(change.substring(1));
            } else {
                String[] pair = change.split("=", 2);
                pipeline.sink(pair[0], resolved(pair[1]));
            }
        }
        Map<String, String> errors = errors(pipeline);
        assertThat(errors).containsOnlyKeys(key);
        assertThat(errors.get(key)).contains(sentence);

        pipeline.sink("validate.connection", "none").createSink();
        assertThat(pipeline.sinkTasks().awaitFailure())
                .contains("The sink cannot start: ")
                .contains(key)
                .contains(sentence);
    }

    @Test
    void should_suggest_tls_when_a_node_closes_a_plain_text_connection() {
        Pipeline pipeline = withoutTls(secure("clear"));
        Map<String, String> errors = errors(pipeline);
        assertThat(errors).containsOnlyKeys("contact.points");
        assertThat(errors.get("contact.points")).contains("set ssl.enabled=true if");

        pipeline.sink("validate.connection", "none")
                .sink("retry.budget.ms", "1000")
                .createSink();
        assertThat(pipeline.sinkTasks().awaitFailure())
                .contains("contact.points")
                .contains("set ssl.enabled=true if");
    }

    private String resolved(String value) {
        return value.replace("$wrong", guard.secret("wrong"))
                .replace("$stranger", guard.file("stranger.p12"))
                .replace("$tls", Integer.toString(guard.tlsPort()))
                .replace("$plain", cluster.contactPoints());
    }

    @Test
    void should_call_a_cluster_unreachable_only_when_it_must_be_reached() {
        Pipeline pipeline = secure("away").sink("contact.points", "127.0.0.1:1");
        Map<String, String> errors = errors(pipeline);
        assertThat(errors).containsOnlyKeys("contact.points");
        assertThat(errors.get("contact.points")).contains("cannot connect");
        assertThat(errors(pipeline.sink("validate.connection", "if-reachable"))).isEmpty();
    }

    @Test
    void should_name_the_setting_that_does_not_fit_the_tables() {
        Pipeline pipeline = secure("fit").sink("table.create", "false");
        assertThat(errors(pipeline)).containsOnlyKeys("table");
        pipeline.createTable();
        assertThat(errors(pipeline)).isEmpty();
        pipeline.sink("mapping", "name=value.name, adress=value.address, data=value.year");
        assertThat(errors(pipeline).get("mapping")).contains("did you mean address?");
        pipeline.sink("mapping", "name=value.name, data=value.year");
        assertThat(errors(pipeline).get("mapping")).contains("address");
        pipeline.withoutSink("mapping").sink("delete.set", "gone=true");
        assertThat(errors(pipeline)).containsOnlyKeys("delete.set");
        pipeline.withoutSink("delete.set").sink("keyspace", "my_keyspce").sink("keyspace.create", "false");
        assertThat(errors(pipeline)).containsOnlyKeys("keyspace");
        assertThat(errors(pipeline).get("keyspace")).contains("did you mean my_keyspace?");
    }

    @Test
    void should_hide_secrets_that_are_given_as_they_are() {
        Pipeline pipeline = secure("raw")
                .sink("password", Guard.WRONG_PASSWORD)
                .sink("ssl.truststore.password", Certificates.PASSWORD)
                .sink("ssl.keystore.password", Certificates.PASSWORD);
        assertThat(errors(pipeline)).containsOnlyKeys("username");
        pipeline.sink("passwort", Guard.PASSWORD)
                .sink("routes.nobody.password", Guard.PASSWORD)
                .sink("ssl.trustore.password", Guard.PASSWORD)
                .sink("driver.advanced.auth-provider.password", Guard.PASSWORD);
        assertThat(errors(pipeline)).containsOnlyKeys("passwort", "routes.nobody.password", "ssl.trustore.password");
        pipeline.withoutSink("passwort").withoutSink("routes.nobody.password").withoutSink("ssl.trustore.password");
        assertThat(errors(pipeline)).containsOnlyKeys("driver.advanced.auth-provider.password");
    }

    /** What validation says of each key, but for what it says once more where the worker may hide the first: MistakesPageIT. */
    private Map<String, String> errors(Pipeline pipeline) {
        JsonNode answer = cluster.connect().validate(SINK, pipeline.sinkConfig());
        answers.add(answer.toString());
        Map<String, String> errors = new TreeMap<>();
        for (JsonNode setting : answer.path("configs")) {
            JsonNode value = setting.path("value");
            if (!value.path("errors").isEmpty()) {
                errors.put(value.path("name").asText(), value.path("errors").toString());
            }
        }
        errors.values().removeIf(said -> said.contains("Repeated here, without the value"));
        return errors;
    }
}
