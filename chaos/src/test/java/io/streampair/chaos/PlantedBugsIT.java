// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.chaos.oracle.StreamVerdict;
import io.streampair.chaos.planted.DroppedRowConnector;
import io.streampair.chaos.planted.EarlyCommitConnector;
import io.streampair.chaos.planted.ServerClockConnector;
import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.schedule.FaultKind;
import io.streampair.chaos.workload.ChaosStreams;
import io.streampair.chaos.workload.DataStream;
import io.streampair.chaos.workload.StreamsWorkload;
import io.streampair.cluster.common.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that the oracle can fail: it sees bugs that were planted, each in its stream, and nothing in a stream without. */
@Tag("full")
class PlantedBugsIT {
    private static final Path HOME = Home.find();
    private static final Path LOGS = HOME.resolve("target/chaos/planted-bugs/logs");
    private static final int RATE = 100;

    /** Kills both workers and the broker, each once. */
    private static final ChaosPlan PLAN =
            new ChaosPlan(28, Duration.ofSeconds(40), ClusterShape.SMALL, RATE, Set.of(FaultKind.KILL));

    private final ChaosStreams workload =
            new ChaosStreams(HOME, PLAN.seed(), PLAN.rate(), PLAN.shape().cassandraNodes(), PLAN.delivery());

    @TempDir
    private Path plugins;

    @Test
    void should_see_each_planted_bug() throws Exception {
        DataStream sound = workload.ledger("sound");
        DataStream early = planted(workload.ledger("early"), EarlyCommitConnector.class);
        DataStream dropping = planted(workload.ledger("dropping"), DroppedRowConnector.class);
        DataStream clock = planted(oftenUpdated(workload.accounts("clock")), ServerClockConnector.class);

        Map<String, StreamVerdict> verdicts = run(List.of(sound, early, dropping, clock));

        assertThat(verdicts.get(sound.topic()))
                .matches(StreamVerdict::isRight, "is right: the servers' logs are in " + LOGS);
        assertOnlyMissing(verdicts.get(early.topic()));
        assertOnlyMissing(verdicts.get(dropping.topic()));
        assertOnlyMissing(verdicts.get(clock.topic()));
    }

    /** With so few rows that each is deleted and written again however slow the machine is. */
    private static DataStream oftenUpdated(DataStream stream) {
        return new DataStream(stream.source().with("keys", "200"), stream.sink());
    }

    private static DataStream planted(DataStream stream, Class<? extends SinkConnector> connector) {
        return new DataStream(stream.source(), stream.sink().with("connector.class", connector.getName()));
    }

    private Map<String, StreamVerdict> run(List<DataStream> streams) throws Exception {
        PlantedPlugin.install(HOME.resolve("cassandra-sink-connector/target/plugins"), plugins);
        List<Path> pluginPath = List.of(HOME.resolve("faker-source-connector/target/plugins"), plugins);
        try (ChaosEnvironment environment =
                        ChaosEnvironment.open(PLAN, HOME, LOGS, builder -> builder.pluginPath(pluginPath));
                ChaosPage page = new ChaosPage(OptionalInt.empty(), PLAN)) {
            ChaosReport report =
                    new ChaosRun(PLAN, environment, new StreamsWorkload(streams), page, System.out::println).call();
            report.lines().forEach(System.out::println);
            return report.verdicts().stream().collect(Collectors.toMap(StreamVerdict::stream, Function.identity()));
        }
    }

    private static void assertOnlyMissing(StreamVerdict verdict) {
        assertThat(verdict.count("rows missing"))
                .as("rows missing of %s; the servers' logs are in %s", verdict.stream(), LOGS)
                .isPositive();
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.count() > 0)
                .extracting("name")
                .containsExactly("rows missing");
    }
}
