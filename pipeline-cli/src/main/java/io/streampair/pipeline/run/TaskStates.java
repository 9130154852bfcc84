// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The status of a connector and its tasks according to Connect.
 *
 * @param failure a sentence about the part that failed, if one did
 */
record TaskStates(int running, int total, Optional<String> failure) {
    private static final String FAILED = "FAILED";
    private static final String CAUSE = "Caused by: ";

    static final TaskStates NONE = new TaskStates(0, 0, Optional.empty());

    /** Reads the answer of {@code GET /connectors/<name>/status}. */
    static TaskStates of(JsonNode status) {
        String name = status.path("name").asText();
        Optional<String> failure = failure("The connector " + name, status.path("connector"));
        int running = 0;
        for (JsonNode task : status.path("tasks")) {
            if (task.path("state").asText().equals("RUNNING")) {
                running++;
            }
            if (failure.isEmpty()) {
                failure = failure("Task " + task.path("id").asInt() + " of " + name, task);
            }
        }
        return new TaskStates(running, status.path("tasks").size(), failure);
    }

    private static Optional<String> failure(String who, JsonNode part) {
        if (!part.path("state").asText().equals(FAILED)) {
            return Optional.empty();
        }
        return Optional.of(
                who + " is " + FAILED + " on " + part.path("worker_id").asText() + ": "
                        + inShort(part.path("trace").asText()));
    }

    /** The first line of a stack trace and of each cause, one of which is the connector's own message. */
    private static String inShort(String trace) {
        StringBuilder lines = new StringBuilder(trace.lines().findFirst().orElse(""));
        trace.lines()
                .filter(line -> line.startsWith(CAUSE))
                .forEach(line -> lines.append("\n  ").append(line.strip()));
        return lines.toString();
    }
}
