// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.look.RawRecordText.DeadLetter;
import io.streampair.pipeline.settings.PipelineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/** A page with nine minutes of samples: 1,000 records a second, a window every ten, and a Cassandra that was away. */
final class RecordedRun implements AutoCloseable {
    static final String HOSTILE = "<script>document.title='taken'</script><img src=x onerror=alert(1)>";

    private static final int SECONDS = 540;
    private static final int AWAY_FROM = 300;
    private static final int AWAY_TO = 345;
    private static final int WINDOW = 10;

    private final AtomicLong clock = new AtomicLong(System.currentTimeMillis() - SECONDS * 1_000L);
    private final RunProgress progress = new RunProgress(Duration.ofSeconds(WINDOW));
    final RunPage page = new RunPage(OptionalInt.of(0), clock::get);

    RecordedRun() {
        page.phase("Starting cassandra-1");
        page.about(PipelineSettings.read(Path.of("..")));
        long written = 0;
        for (int second = 0; second <= SECONDS; second++) {
            boolean away = second >= AWAY_FROM && second < AWAY_TO;
            if (second % WINDOW == 3 && !away) {
                written = 1_000L * Math.max(0, second - 2);
            }
            long generated = 1_000L * second;
            long age = away ? (second - AWAY_FROM) * 1_000L + 7_000 : (second % WINDOW + 7) % WINDOW * 1_000L;
            Windows windows =
                    new Windows(Math.min(10_000, generated - written), Duration.ofMillis(age), away ? second : 0);
            show(Samples.at(second, generated, written, windows, away ? List.of("cassandra-1") : List.of(), List.of()));
            clock.addAndGet(1_000);
        }
        page.board()
                .show(
                        "rows",
                        Map.of(
                                "note", "The newest of the first 538,000 records in my_keyspace.user_details_5.",
                                "columns", List.of("name", "address", "data"),
                                "rows",
                                        List.of(
                                                List.of("Amara Okafor", "12 Elm Road\\nSpringfield 04551", "1987"),
                                                List.of(HOSTILE, "7 Oak Lane, Riverton 99201", "2001"))));
        page.board()
                .show(
                        "letters",
                        Map.of(
                                "note",
                                "3 dead letters in registered_user_2.dlq.",
                                "letters",
                                List.of(new DeadLetter(
                                        "registered_user_2 1:1203",
                                        "Field value.year is missing: add it, or set mapping.missing.fields.",
                                        "k17",
                                        HOSTILE))));
    }

    /** The last sample has a connector that was paused, and a server that does not answer. */
    void breakDown() {
        show(Samples.at(
                SECONDS + 1,
                541_000,
                531_000,
                Samples.states(
                        "cassandra-sink",
                        "PAUSED",
                        Samples.task("cassandra-sink", 0, "PAUSED", ""),
                        Samples.task(
                                "cassandra-sink",
                                1,
                                "FAILED",
                                "org.apache.kafka.connect.errors.ConnectException: Exiting\n"
                                        + "Caused by: org.apache.kafka.common.config.ConfigException: Table my_keyspace.t has no column data: "
                                        + "add it, or remove it from mapping"))));
    }

    private void show(ProgressSample sample) {
        progress.observe(sample);
        page.show(progress);
    }

    @Override
    public void close() {
        page.close();
    }
}
