// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TaskStatesTest {
    @Test
    void should_count_running_tasks() throws Exception {
        TaskStates states = read("""
                {"name": "sink", "connector": {"state": "RUNNING", "worker_id": "w1:1"},
                 "tasks": [{"id": 0, "state": "RUNNING"}, {"id": 1, "state": "UNASSIGNED"}]}""");

        assertThat(states.running()).isEqualTo(1);
        assertThat(states.total()).isEqualTo(2);
        assertThat(states.failure()).isEmpty();
    }

    @Test
    void should_say_in_short_why_a_task_failed() throws Exception {
        TaskStates states = read("""
                {"name": "sink", "connector": {"state": "RUNNING"}, "tasks": [
                  {"id": 1, "state": "FAILED", "worker_id": "w2:2", "trace":
                   "ConnectException: Exiting\\n\\tat A.b()\\nCaused by: ConfigException: table\\n\\tat C.d()\\n"}]}""");

        assertThat(states.failure())
                .contains("Task 1 of sink is FAILED on w2:2: ConnectException: Exiting\n"
                        + "  Caused by: ConfigException: table");
    }

    @Test
    void should_say_that_the_connector_failed() throws Exception {
        TaskStates states = read("""
                {"name": "sink", "tasks": [],
                 "connector": {"state": "FAILED", "worker_id": "w1:1", "trace": "ConfigException: no"}}""");

        assertThat(states.failure()).contains("The connector sink is FAILED on w1:1: ConfigException: no");
    }

    private static TaskStates read(String status) throws Exception {
        return TaskStates.of(new ObjectMapper().readTree(status));
    }
}
