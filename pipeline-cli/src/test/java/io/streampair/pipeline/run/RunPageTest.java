// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.settings.PipelineSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunPageTest {
    private final AtomicLong now = new AtomicLong(1_000_000);
    private final RunPage page = new RunPage(OptionalInt.of(0), now::get);
    private final RunProgress progress = new RunProgress(Duration.ofSeconds(10));

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void should_tell_what_the_run_does_from_the_start_to_the_end() {
        page.phase("Checking the settings");
        now.addAndGet(5_000);
        page.phase("Starting broker-1");

        assertThat(all("phase"))
                .containsExactly(
                        "{\"text\":\"Starting broker-1…\",\"since\":1000000}",
                        "{\"text\":\"The run has ended. The page stays as it was then.\",\"since\":1000000}");
    }

    @Test
    void should_show_the_figures_of_the_picture() {
        page.about(PipelineSettings.read(Path.of("..")));
        show(Samples.at(0, 0, 0));
        show(Samples.at(5, 5_000, 0));
        show(Samples.at(10, 10_000, 5_000));

        assertThat(all("flow"))
                .containsExactly("{\"generated\":10000,\"written\":5000,\"lag\":5000,\"generatedRate\":1000,"
                        + "\"writtenRate\":500,\"delay\":0,\"windowRows\":700,\"windowAge\":6500,"
                        + "\"flushInterval\":10000,\"sourceTasks\":\"2/2\",\"sinkTasks\":\"2/2\"}");
    }

    @Test
    void should_name_what_the_picture_shows() {
        page.about(PipelineSettings.read(Path.of("..")));

        assertThat(all("run"))
                .singleElement()
                .asString()
                .contains("\"source\":\"faker-source\"", "\"topic\":\"registered_user_2\"")
                .contains("\"sink\":\"cassandra-sink\"", "\"table\":\"my_keyspace.user_details_5\"");
    }

    @Test
    void should_say_that_windows_are_not_known() {
        show(Samples.at(0, 10, 0, null, List.of(), List.of()));

        assertThat(all("flow")).singleElement().asString().contains("\"windowRows\":-1,\"windowAge\":-1");
    }

    @Test
    void should_add_a_point_a_second() {
        show(Samples.at(0, 10, 0));
        now.addAndGet(500);
        show(Samples.at(0.5, 20, 0));
        now.addAndGet(500);
        show(Samples.at(1, 30, 10));

        assertThat(all("points"))
                .containsExactly("[[1000000,10,0,10,0,0,0,700,6500],[1001000,30,10,20,20,10,500,700,6500]]");
    }

    @Test
    void should_show_states_and_what_is_wrong() {
        show(Samples.at(0, 10, 0, Windows.NONE, List.of("cassandra-1"), List.of()));

        assertThat(all("servers"))
                .singleElement()
                .asString()
                .contains("{\"name\":\"broker-1\",\"address\":\"127.0.0.1:9092\",\"state\":\"answers\",\"well\":true}")
                .contains("\"name\":\"cassandra-1\"", "\"state\":\"has ended\",\"well\":false");
        assertThat(all("tasks"))
                .singleElement()
                .asString()
                .contains("{\"name\":\"Task 1 of sink\",\"state\":\"RUNNING\",\"worker\":\"127.0.0.1:8084\"}");
        assertThat(all("problems"))
                .singleElement()
                .asString()
                .contains("\"what\":\"cassandra-1 has ended\"", "logs/cassandra-1.log");
    }

    @Test
    void should_show_why_the_run_failed() {
        page.failed("Kafka has not answered for 120 s: the run ends.");

        assertThat(all("verdict")).singleElement().asString().contains("\"right\":false", "Kafka has not answered");
        assertThat(all("phase")).singleElement().asString().contains("The run has failed.");
    }

    @Test
    void should_do_without_a_page() {
        try (RunPage none = new RunPage(OptionalInt.empty(), now::get)) {
            none.phase("Starting");
            assertThat(none.address()).isEmpty();
            assertThat(none.isWatched()).isFalse();
        }
    }

    private void show(ProgressSample sample) {
        progress.observe(sample);
        page.show(progress);
    }

    private String events = "";

    /** The data of all events of this name until the page has closed. */
    private List<String> all(String name) {
        if (events.isEmpty()) {
            URI address = page.address().orElseThrow().resolve("/events");
            HttpRequest request = HttpRequest.newBuilder(address).build();
            try (BufferedReader answer = new BufferedReader(new InputStreamReader(
                    HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofInputStream())
                            .body(),
                    UTF_8))) {
                String first = answer.readLine();
                page.close();
                events = first + "\n" + answer.lines().collect(Collectors.joining("\n"));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return Pattern.compile("event: " + name + "\ndata: (.*)\n")
                .matcher(events)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
