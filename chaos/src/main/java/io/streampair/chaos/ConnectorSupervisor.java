// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.chaos.timeline.Timeline;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.ConnectRestException;
import io.streampair.cluster.common.ClusterException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;

/** Restarts failed connectors and tasks, as an operator would, and keeps the failures that are the sink's own. */
final class ConnectorSupervisor implements AutoCloseable {
    private static final long LOOK_EVERY_MS = 2_000;
    /** For a moment after a restart Connect still reports the state before it. */
    private static final long AFTER_RESTART_MS = 5_000;
    /** In the trace of a failure in which the sink's own code takes part. */
    private static final String OWN_CODE = "at io.streampair.cassandra.";

    private final ConnectClient connect;
    private final List<String> connectors;
    private final Timeline timeline;
    private final Set<String> failures = new ConcurrentSkipListSet<>();
    private final Map<String, String> lastNotes = new HashMap<>();
    private final Thread thread = new Thread(this::watch, "connector-supervisor");

    ConnectorSupervisor(ConnectClient connect, List<String> connectors, Timeline timeline) {
        this.connect = connect;
        this.connectors = List.copyOf(connectors);
        this.timeline = timeline;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(restartFailed() ? AFTER_RESTART_MS : LOOK_EVERY_MS);
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    private boolean restartFailed() {
        boolean any = false;
        for (String connector : connectors) {
            try {
                JsonNode status = connect.status(connector);
                boolean failed = note(connector, "connector", status.path("connector"));
                for (JsonNode task : status.path("tasks")) {
                    failed |= note(connector, "task " + task.path("id").asText(), task);
                }
                if (failed) {
                    connect.restartFailed(connector);
                    any = true;
                }
            } catch (ClusterException | ConnectRestException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return any;
                }
                noteOnce(connector, "Connect does not answer for " + connector + ": " + e.getMessage());
            }
        }
        return any;
    }

    private boolean note(String connector, String part, JsonNode status) {
        if (!"FAILED".equals(status.path("state").asText())) {
            return false;
        }
        String trace = status.path("trace").asText();
        noteOnce(
                connector,
                connector + ", " + part + " has failed: "
                        + trace.lines().findFirst().orElse(""));
        if (trace.contains(OWN_CODE)) {
            failures.add(connector + ", " + part + " has failed in the sink's own code: " + trace);
        }
        return true;
    }

    /** Prints a line unless it repeats the one before. */
    private void noteOnce(String connector, String text) {
        if (!text.equals(lastNotes.put(connector, text))) {
            timeline.note(text);
        }
    }

    /** The traces of failures in the sink's own code. */
    Set<String> failures() {
        return Set.copyOf(failures);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
