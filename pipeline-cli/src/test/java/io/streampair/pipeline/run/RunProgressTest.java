// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.state.ServerStates;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private final RunProgress progress = new RunProgress(Duration.ofSeconds(10));

    @Test
    void should_know_nothing_before_the_first_record() {
        progress.observe(Samples.at(0, 0, 0));

        assertThat(progress.generatedPerSecond()).isZero();
        assertThat(progress.writtenPerSecond()).isZero();
        assertThat(progress.flushed()).isFalse();
        assertThat(progress.records()).isZero();
        assertThat(progress.duration()).isZero();
        assertThat(progress.problems()).isEmpty();
    }

    @Test
    void should_see_a_flush_once() {
        progress.observe(Samples.at(0, 100, 0));
        progress.observe(Samples.at(1, 200, 100));
        assertThat(progress.flushed()).isTrue();

        progress.observe(Samples.at(2, 300, 100));
        assertThat(progress.flushed()).isFalse();
    }

    @Test
    void should_measure_the_speed_over_the_last_interval() {
        for (int second = 0; second <= 40; second++) {
            progress.observe(Samples.at(second, 1_000L * second, 10_000L * (second / 10)));
        }

        assertThat(progress.spanSeconds()).isEqualTo(10);
        assertThat(progress.generatedPerSecond()).isEqualTo(1_000);
        assertThat(progress.writtenPerSecond()).isEqualTo(1_000);
    }

    @Test
    void should_have_no_speed_soon_after_the_last_record() {
        progress.observe(Samples.at(0, 0, 0));
        progress.observe(Samples.at(10, 20_000, 20_000));
        for (int second = 11; second <= 20; second++) {
            progress.observe(Samples.at(second, 20_000, 20_000));
        }

        assertThat(progress.writtenPerSecond()).isZero();
        assertThat(progress.generatedPerSecond()).isZero();
    }

    @Test
    void should_measure_the_whole_run_from_the_first_sample_to_the_last_commit() {
        progress.observe(Samples.at(0, 500, 500));
        progress.observe(Samples.at(3, 14_585, 500));
        progress.observe(Samples.at(15, 20_500, 15_500));
        progress.observe(Samples.at(25, 20_500, 20_500));
        progress.observe(Samples.at(26, 20_500, 20_500));

        assertThat(progress.records()).isEqualTo(20_000);
        assertThat(progress.duration()).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void should_tell_no_speed_below_zero_when_offsets_are_set_back() {
        progress.observe(Samples.at(0, 1_000, 1_000));
        progress.observe(Samples.at(10, 2_000, 500));

        assertThat(progress.generatedPerSecond()).isEqualTo(100);
        assertThat(progress.writtenPerSecond()).isZero();
    }

    @Test
    void should_see_that_no_record_has_come_for_a_while() {
        progress.observe(Samples.at(0, 100, 0));
        progress.observe(Samples.at(5, 200, 0));
        progress.observe(Samples.at(14, 200, 100));
        assertThat(progress.standsStill(Duration.ofSeconds(10))).isFalse();

        progress.observe(Samples.at(15, 200, 100));
        assertThat(progress.standsStill(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void should_name_servers_that_do_not_answer_even_without_lag() {
        progress.observe(Samples.at(0, 100, 100));
        progress.observe(Samples.at(1, 100, 100, Windows.NONE, List.of("cassandra-1"), List.of("Kafka is silent")));

        assertThat(whatIsWrong()).containsExactly("cassandra-1 has ended", "Kafka is silent");
    }

    @Test
    void should_tell_a_silent_server_from_one_that_has_ended() {
        assertThat(Problem.silent(workerTwo(true)).what()).isEqualTo("worker-2 does not answer");
        assertThat(Problem.silent(workerTwo(false)).what()).isEqualTo("worker-2 has ended");
    }

    private static ServerStates.Server workerTwo(boolean alive) {
        return new ServerStates.Server("workers", "worker-2", "127.0.0.1:8084", "worker-2.log", alive, false);
    }

    @Test
    void should_tell_repeated_requests_of_the_last_seconds_only() {
        progress.observe(Samples.at(0, 100, 0, new Windows(1, Duration.ofSeconds(1), 5), List.of(), List.of()));
        progress.observe(Samples.at(4, 100, 0, new Windows(1, Duration.ofSeconds(1), 12), List.of(), List.of()));
        assertThat(whatIsWrong()).containsExactly("The sink repeated 7 requests to Cassandra in the last 4 s");

        for (int second = 5; second <= 14; second++) {
            progress.observe(
                    Samples.at(second, 100, 50, new Windows(1, Duration.ofSeconds(1), 12), List.of(), List.of()));
        }
        assertThat(progress.problems()).isEmpty();
    }

    @Test
    void should_say_that_nothing_is_written() {
        Windows old = new Windows(1, Duration.ofSeconds(25), 0);
        progress.observe(Samples.at(0, 100, 0, old, List.of(), List.of()));
        progress.observe(Samples.at(25, 200, 0, old, List.of(), List.of()));

        assertThat(whatIsWrong()).containsExactly("Nothing was written for 25 s");
    }

    @Test
    void should_give_a_sink_without_windows_time_to_start() {
        progress.observe(Samples.at(0, 0, 0, null, List.of(), List.of()));
        progress.observe(Samples.at(20, 0, 0, null, List.of(), List.of()));
        progress.observe(Samples.at(21, 100, 0, null, List.of(), List.of()));
        progress.observe(Samples.at(70, 200, 0, null, List.of(), List.of()));
        assertThat(progress.problems()).isEmpty();

        progress.observe(Samples.at(72, 200, 0, null, List.of(), List.of()));
        assertThat(whatIsWrong()).containsExactly("Nothing was written for 51 s");
    }

    @Test
    void should_not_miss_rows_when_none_is_due() {
        progress.observe(Samples.at(0, 100, 100));
        progress.observe(Samples.at(60, 150, 100));

        assertThat(progress.problems()).isEmpty();
    }

    @Test
    void should_say_that_a_connector_was_paused_and_how_to_resume_it() {
        progress.observe(Samples.at(0, 100, 100, Samples.states("sink", "PAUSED")));

        assertThat(whatIsWrong()).containsExactly("The connector sink is PAUSED");
        assertThat(progress.problems().get(0).remedy())
                .contains("curl -s -X PUT http://127.0.0.1:8083/connectors/sink/resume");
    }

    @Test
    void should_say_that_a_task_has_no_worker() {
        progress.observe(
                Samples.at(0, 100, 100, Samples.states("sink", "RUNNING", Samples.task("sink", 1, "UNASSIGNED", ""))));

        assertThat(whatIsWrong()).containsExactly("Task 1 of sink has no worker");
    }

    @Test
    void should_tell_the_causes_of_a_failure_and_where_the_trace_is() {
        progress.observe(Samples.at(
                0,
                100,
                100,
                Samples.states(
                        "sink", "RUNNING", Samples.task("sink", 1, "FAILED", "A: no\n\tat x\nCaused by: B: why"))));

        assertThat(progress.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("Task 1 of sink is FAILED on 127.0.0.1:8084: A: no");
            assertThat(problem.detail()).isEqualTo("  Caused by: B: why");
            assertThat(problem.remedy()).contains("logs/worker-1.log, logs/worker-2.log");
        });
    }

    @Test
    void should_name_the_log_of_a_server_that_has_ended() {
        progress.observe(Samples.at(0, 100, 100, Windows.NONE, List.of("cassandra-1"), List.of()));

        assertThat(progress.problems().get(0).remedy()).contains("Its log says why", "logs/cassandra-1.log");
    }

    private List<String> whatIsWrong() {
        return progress.problems().stream().map(Problem::what).toList();
    }
}
