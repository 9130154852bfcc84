// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows run nothing that somebody else can change, with few rights, and keep what explains a failure. */
class WorkflowsTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Home.find().resolve(".github/workflows"))) {
            return files.sorted().toList();
        }
    }

    private static List<JsonNode> steps(Path workflow) throws IOException {
        List<JsonNode> steps = new ArrayList<>();
        for (JsonNode job : YAML.readTree(workflow.toFile()).path("jobs")) {
            job.path("steps").forEach(steps::add);
        }
        return steps;
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void should_name_actions_by_the_digest_of_their_commit(Path workflow) throws IOException {
        for (JsonNode step : steps(workflow)) {
            if (step.has("uses")) {
                assertThat(step.path("uses").asText()).matches("[\\w-]+/[\\w-]+@[0-9a-f]{40}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void should_have_no_rights_but_to_read_unless_a_job_asks(Path workflow) throws IOException {
        assertThat(YAML.readTree(workflow.toFile()).path("permissions").toString())
                .isEqualTo("{\"contents\":\"read\"}");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void should_keep_the_logs_of_failed_tests(Path workflow) throws IOException {
        for (JsonNode job : YAML.readTree(workflow.toFile()).path("jobs")) {
            if (job.toString().contains("mvn -B -ntp verify")) {
                assertThat(job.path("steps"))
                        .anyMatch(step -> step.path("if").asText().equals("failure()")
                                && step.at("/with/path").asText().contains("integration-tests/target/it-logs/"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void should_call_only_scripts_that_are_there(Path workflow) throws IOException {
        for (String script : Set.of(".ci/release", ".ci/reproducible", "./pipeline")) {
            if (Files.readString(workflow).contains(script)) {
                assertThat(Home.find().resolve(script)).isExecutable();
            }
        }
    }
}
