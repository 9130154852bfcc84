// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.common.Pause;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for a connector and its tasks to reach a state. */
final class ConnectorWait {

    /** A failure may be out of date: Connect reads the status topic a moment after it accepts a restart. */
    private static final Duration FAILURE_IS_FINAL_AFTER = Duration.ofSeconds(5);

    private static final String STOPPED = "STOPPED";

    private final ConnectClient connect;
    private final String name;

    ConnectorWait(ConnectClient connect, String name) {
        this.connect = connect;
        this.name = name;
    }

    void untilRunning(int tasks, Duration timeout) {
        String wanted = "RUNNING with " + tasks + " tasks";
        until(
                wanted,
                status -> status.path("tasks").size() == tasks && everyPartIs(status, "RUNNING"),
                FAILURE_IS_FINAL_AFTER,
                timeout);
    }

    void untilState(String state, Duration timeout) {
        Predicate<JsonNode> reached = switch (state) {
            case "FAILED" -> ConnectorWait::hasFailed;
            case STOPPED -> ConnectorWait::isStopped;
            default -> status -> everyPartIs(status, state);
        };
        until(state, reached, timeout, timeout);
    }

    private void until(String wanted, Predicate<JsonNode> reached, Duration failureIsFinal, Duration timeout) {
        long start = System.nanoTime();
        long soundAt = start;
        while (true) {
            JsonNode status = connect.findStatus(name).orElse(null);
            long now = System.nanoTime();
            if (status != null && reached.test(status)) {
                return;
            }
            if (status == null || !hasFailed(status)) {
                soundAt = now;
            }
            if (now - start > timeout.toNanos() || now - soundAt > failureIsFinal.toNanos()) {
                throw new ClusterException("Connector " + name + " is not " + wanted + " after "
                        + TimeUnit.NANOSECONDS.toSeconds(now - start) + " s; its status: "
                        + (status == null ? "unknown to Connect" : readable(status)));
            }
            Pause.brief("waiting for connector " + name);
        }
    }

    /**
     * A stopped connector has no tasks (KIP-875), but the last status of an ended one, {@code UNASSIGNED}, may reach the
     * status topic after the message that the task is gone.
     */
    private static boolean isStopped(JsonNode status) {
        if (!STOPPED.equals(connectorState(status))) {
            return false;
        }
        for (JsonNode task : status.path("tasks")) {
            if (!"UNASSIGNED".equals(task.path("state").asText())) {
                return false;
            }
        }
        return true;
    }

    private static String connectorState(JsonNode status) {
        return status.path("connector").path("state").asText();
    }

    private static boolean everyPartIs(JsonNode status, String state) {
        if (!state.equals(connectorState(status))) {
            return false;
        }
        for (JsonNode task : status.path("tasks")) {
            if (!state.equals(task.path("state").asText())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasFailed(JsonNode status) {
        if ("FAILED".equals(connectorState(status))) {
            return true;
        }
        for (JsonNode task : status.path("tasks")) {
            if ("FAILED".equals(task.path("state").asText())) {
                return true;
            }
        }
        return false;
    }

    private static String readable(JsonNode status) {
        return status.toPrettyString().replace("\\n\\t", "\n      ").replace("\\n", "\n");
    }
}
