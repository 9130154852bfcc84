// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The status of a connector and its tasks according to Connect.
 *
 * @param name the connector's
 * @param connector empty while Connect does not know it
 */
public record TaskStates(String name, Optional<Part> connector, List<Part> tasks) {
    private static final String RUNNING = "RUNNING";
    private static final String FAILED = "FAILED";
    private static final String CAUSE = "Caused by: ";

    /**
     * A connector or a task.
     *
     * @param name in a sentence, such as {@code Task 1 of my-sink}
     * @param state in Connect's words, such as RUNNING
     * @param worker its address
     * @param trace the stack trace if it failed, else empty
     */
    public record Part(String name, String state, String worker, String trace) {
        private static Part of(String name, JsonNode part) {
            return new Part(
                    name,
                    part.path("state").asText(),
                    part.path("worker_id").asText(),
                    part.path("trace").asText());
        }

        public boolean isRunning() {
            return state.equals(RUNNING);
        }

        private boolean isFailed() {
            return state.equals(FAILED);
        }
    }

    /** The status of a connector that Connect does not know yet. */
    public static TaskStates none(String name) {
        return new TaskStates(name, Optional.empty(), List.of());
    }

    /** Reads the answer of {@code GET /connectors/<name>/status}. */
    public static TaskStates of(JsonNode status) {
        String name = status.path("name").asText();
        List<Part> tasks = new ArrayList<>();
        for (JsonNode task : status.path("tasks")) {
            tasks.add(Part.of("Task " + task.path("id").asInt() + " of " + name, task));
        }
        return new TaskStates(
                name, Optional.of(Part.of("The connector " + name, status.path("connector"))), List.copyOf(tasks));
    }

    /** The status of several connectors as that of one: the connector is one that does not run, if there is one. */
    public static TaskStates joined(List<TaskStates> states) {
        TaskStates first = states.get(0);
        List<Part> tasks = new ArrayList<>();
        Optional<Part> connector = first.connector;
        for (TaskStates each : states) {
            tasks.addAll(each.tasks);
            if (connector.map(Part::isRunning).orElse(false)
                    && !each.connector.map(Part::isRunning).orElse(false)) {
                connector = each.connector;
            }
        }
        return new TaskStates(first.name, connector, List.copyOf(tasks));
    }

    public int running() {
        return (int) tasks.stream().filter(Part::isRunning).count();
    }

    public int total() {
        return tasks.size();
    }

    /** The connector and its tasks. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        connector.ifPresent(parts::add);
        parts.addAll(tasks);
        return parts;
    }

    /** A sentence about the part that failed, if one did. */
    public Optional<String> failure() {
        return parts().stream()
                .filter(Part::isFailed)
                .findFirst()
                .map(part -> part.name + " is " + FAILED + " on " + part.worker + ": " + inShort(part.trace));
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
