// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workers;

import io.streampair.chaos.timeline.Timeline;
import io.streampair.chaos.timeline.WorkerSample;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.ConnectWorker;
import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;

/** Samples each running worker periodically and on request. */
public final class WorkerWatch implements AutoCloseable {
    private static final long EVERY_S = 15;

    private final LocalCluster cluster;
    private final Timeline timeline;
    private final Map<String, WorkerProbe> probes = new HashMap<>();
    private final Thread thread = new Thread(this::watch, "worker-watch");

    /** Starts to sample. */
    public WorkerWatch(LocalCluster cluster, Timeline timeline) {
        this.cluster = cluster;
        this.timeline = timeline;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                measure();
                TimeUnit.SECONDS.sleep(EVERY_S);
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    /** Samples the workers that answer; the samples are in the timeline too. */
    public synchronized List<WorkerSample> measure() {
        List<WorkerSample> all = new ArrayList<>();
        for (ConnectWorker worker : cluster.workers()) {
            if (worker.isRunning()) {
                measure(worker).ifPresent(all::add);
            }
        }
        all.forEach(timeline::add);
        return all;
    }

    /** Empty for a worker that has just started or ended. */
    private Optional<WorkerSample> measure(ConnectWorker worker) {
        try {
            return Optional.of(probe(worker).measure(timeline.now()));
        } catch (IOException | JMException | UndeclaredThrowableException e) {
            forget(worker.name());
            return Optional.empty();
        }
    }

    private WorkerProbe probe(ConnectWorker worker) throws IOException {
        WorkerProbe probe = probes.get(worker.name());
        if (probe == null || probe.process() != worker.pid()) {
            forget(worker.name());
            probe = new WorkerProbe(worker.name(), worker.pid());
            probes.put(worker.name(), probe);
        }
        return probe;
    }

    private void forget(String worker) {
        WorkerProbe before = probes.remove(worker);
        if (before != null) {
            before.close();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
