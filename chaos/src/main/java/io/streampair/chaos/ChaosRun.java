// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.chaos.fault.FaultInjector;
import io.streampair.chaos.oracle.Oracle;
import io.streampair.chaos.oracle.StreamVerdict;
import io.streampair.chaos.timeline.Timeline;
import io.streampair.chaos.workers.SessionCheck;
import io.streampair.chaos.workers.WorkerWatch;
import io.streampair.chaos.workload.Workload;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.ConnectorFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/** Runs streams on a running cluster, injects faults, and checks the end state. */
final class ChaosRun {
    private static final int TASKS = 2;
    private static final Duration RUNNING_WITHIN = Duration.ofMinutes(2);

    private final ChaosPlan plan;
    private final ChaosEnvironment environment;
    private final LocalCluster cluster;
    private final Workload workload;
    private final ChaosPage page;
    private final Consumer<String> lines;

    /** @param lines receives each line of output */
    ChaosRun(ChaosPlan plan, ChaosEnvironment environment, Workload workload, ChaosPage page, Consumer<String> lines) {
        this.plan = plan;
        this.page = page;
        this.environment = environment;
        this.cluster = environment.cluster();
        this.workload = workload;
        this.lines = lines;
    }

    ChaosReport call() {
        try (Admin admin = cluster.admin()) {
            workload.prepare(cluster, admin);
            return call(workload.oracles(cluster, admin));
        } catch (ExecutionException | TimeoutException e) {
            throw new ChaosException("Kafka does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChaosException("Interrupted", e);
        }
    }

    private ChaosReport call(List<Oracle> oracles) throws ExecutionException, TimeoutException, InterruptedException {
        page.phase("Creating the connectors");
        startConnectors();
        Timeline timeline = new Timeline(lines);
        page.phase("Injecting faults");
        try (ChaosPage.Follower follower = page.follow(
                        timeline, cluster, oracles.stream().map(Oracle::name).toList(), connectors());
                LagSampler sampler = new LagSampler(oracles, timeline);
                WorkerWatch watch = new WorkerWatch(cluster, timeline);
                ConnectorSupervisor supervisor = new ConnectorSupervisor(cluster.connect(), connectors(), timeline)) {
            sampler.start();
            follower.start();
            Recovery recovery = new Recovery(cluster, plan.shape(), timeline);
            FaultInjector injector =
                    new FaultInjector(cluster, environment.network(), environment.disks(), workload.targets());
            new FaultScheduler(injector, timeline).run(plan.faults(), plan.length());
            timeline.note("no more faults");
            page.phase("Bringing all servers and connectors back");
            recovery.restoreServices(oracles);
            page.phase("Waiting until all records are written");
            double seconds = timeline.now();
            recovery.drain(oracles);
            page.phase("Checking topics and tables");
            List<String> faults = new ArrayList<>(supervisor.failures());
            new SessionCheck(watch, cluster.connect(), sinks(oracles)).leak().ifPresent(faults::add);
            List<StreamVerdict> verdicts = judge(oracles);
            verdicts.forEach(verdict -> timeline.note(rate(verdict, seconds)));
            return new ChaosReport(timeline, verdicts, faults);
        }
    }

    private String rate(StreamVerdict verdict, double seconds) {
        return String.format(
                Locale.ROOT,
                "%s: %,d records in %.0f s, %,.0f/s of %,d/s",
                verdict.stream(),
                verdict.records(),
                seconds,
                verdict.records() / seconds,
                plan.rate());
    }

    private void startConnectors() {
        ConnectClient connect = cluster.connect();
        workload.connectors().forEach(connect::create);
        for (String connector : connectors()) {
            connect.awaitRunning(connector, TASKS, RUNNING_WITHIN);
        }
    }

    private static List<String> sinks(List<Oracle> oracles) {
        return oracles.stream().flatMap(oracle -> oracle.sinks().stream()).toList();
    }

    private List<String> connectors() {
        return workload.connectors().stream().map(ConnectorFile::name).toList();
    }

    private List<StreamVerdict> judge(List<Oracle> oracles)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<StreamVerdict> verdicts = new ArrayList<>();
        try (CqlSession session = cluster.openSession()) {
            for (Oracle oracle : oracles) {
                verdicts.add(oracle.judge(session));
            }
        }
        return verdicts;
    }
}
