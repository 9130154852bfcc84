// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.chaos.fault.FaultInjector;
import io.streampair.chaos.oracle.StreamOracle;
import io.streampair.chaos.oracle.StreamVerdict;
import io.streampair.chaos.timeline.Timeline;
import io.streampair.chaos.workers.SessionCheck;
import io.streampair.chaos.workers.WorkerWatch;
import io.streampair.chaos.workload.DataStream;
import io.streampair.chaos.workload.StreamTopics;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** Runs streams on a running cluster, injects faults, and checks the end state. */
final class ChaosRun {
    private static final int TASKS = 2;
    private static final Duration RUNNING_WITHIN = Duration.ofMinutes(2);

    private final ChaosPlan plan;
    private final ChaosEnvironment environment;
    private final LocalCluster cluster;
    private final List<DataStream> streams;
    private final Consumer<String> lines;

    /** @param lines receives each line of output */
    ChaosRun(ChaosPlan plan, ChaosEnvironment environment, List<DataStream> streams, Consumer<String> lines) {
        this.plan = plan;
        this.environment = environment;
        this.cluster = environment.cluster();
        this.streams = streams;
        this.lines = lines;
    }

    ChaosReport call() {
        List<StreamOracle> oracles = new ArrayList<>();
        try (Admin admin = cluster.admin()) {
            StreamTopics.create(admin, streams);
            streams.forEach(stream -> oracles.add(new StreamOracle(cluster, admin, stream)));
            return call(oracles);
        } catch (ExecutionException | TimeoutException e) {
            throw new ChaosException("Kafka does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChaosException("Interrupted", e);
        }
    }

    private ChaosReport call(List<StreamOracle> oracles)
            throws ExecutionException, TimeoutException, InterruptedException {
        startConnectors();
        Timeline timeline = new Timeline(lines);
        try (LagSampler sampler = new LagSampler(oracles, timeline);
                WorkerWatch watch = new WorkerWatch(cluster, timeline);
                ConnectorSupervisor supervisor = new ConnectorSupervisor(cluster.connect(), connectors(), timeline)) {
            sampler.start();
            Recovery recovery = new Recovery(cluster, plan.shape(), timeline);
            FaultInjector injector = new FaultInjector(cluster, environment.network(), environment.disks(), streams);
            new FaultScheduler(injector, timeline).run(plan.faults(), plan.length());
            timeline.note("no more faults");
            recovery.restoreServices(oracles);
            recovery.drain(oracles);
            List<String> faults = new ArrayList<>(supervisor.failures());
            new SessionCheck(watch, cluster.connect(), sinks()).leak().ifPresent(faults::add);
            return new ChaosReport(timeline, judge(oracles), faults);
        }
    }

    private void startConnectors() {
        ConnectClient connect = cluster.connect();
        for (DataStream stream : streams) {
            connect.create(stream.sink());
            connect.create(stream.source());
        }
        for (String connector : connectors()) {
            connect.awaitRunning(connector, TASKS, RUNNING_WITHIN);
        }
    }

    private List<String> sinks() {
        return streams.stream().map(stream -> stream.sink().name()).toList();
    }

    private List<String> connectors() {
        return streams.stream()
                .flatMap(stream ->
                        Stream.of(stream.source().name(), stream.sink().name()))
                .toList();
    }

    private List<StreamVerdict> judge(List<StreamOracle> oracles)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<StreamVerdict> verdicts = new ArrayList<>();
        try (CqlSession session = cluster.openSession()) {
            for (StreamOracle oracle : oracles) {
                verdicts.add(oracle.judge(session));
            }
        }
        return verdicts;
    }
}
