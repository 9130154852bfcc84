// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.Map;
import java.util.TreeMap;

/** Does the operations of a schedule. */
final class Operations {
    private final World world;

    Operations(World world) {
        this.world = world;
    }

    void apply(Operation operation) {
        world.note(null, operation.line());
        Connect connect = world.connect;
        switch (operation.name()) {
            case "kill" -> connect.kill((int) operation.number(0), operation.number(1));
            case "zombie" -> connect.cutOff((int) operation.number(0), operation.number(1));
            case "freeze" -> connect.freeze((int) operation.number(0), operation.number(1));
            case "restart" -> connect.restart((int) operation.number(0));
            case "pause" -> connect.pause(operation.number(0));
            case "rescale" -> connect.change(() -> connect.setTasks((int) operation.number(0)), 0);
            case "stop" -> connect.change(() -> {}, operation.number(0));
            case "config" -> connect.change(() -> connect.configuration().putAll(pairs(operation)), 0);
            case "alter" -> connect.alter(nexts(operation), operation.number(0));
            case "outage" -> {
                world.trouble(operation.number(0));
                world.broker.goAway(operation.number(0));
            }
            case "lag" -> {
                world.trouble(operation.number(1));
                world.lag(operation.number(0), operation.number(1));
            }
            default -> applyToTask(operation);
        }
    }

    private void applyToTask(Operation operation) {
        Incarnation task = world.connect.current((int) operation.number(0));
        if (task == null) {
            return;
        }
        switch (operation.name()) {
            case "crash" -> task.faults.crash(operation.number(1));
            case "send" -> task.faults.send(operation.arguments().get(1), operation.number(2));
            case "commit" -> task.faults.commit(operation.arguments().get(1));
            default -> throw new IllegalArgumentException("no operation: " + operation.name());
        }
    }

    private static Map<String, String> pairs(Operation operation) {
        Map<String, String> pairs = new TreeMap<>();
        for (String argument : operation.arguments()) {
            int equals = argument.indexOf('=');
            pairs.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return pairs;
    }

    private static Map<Integer, String> nexts(Operation operation) {
        Map<Integer, String> nexts = new TreeMap<>();
        for (String argument :
                operation.arguments().subList(1, operation.arguments().size())) {
            int equals = argument.indexOf('=');
            nexts.put(Integer.valueOf(argument.substring(0, equals)), argument.substring(equals + 1));
        }
        return nexts;
    }
}
