// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import io.streampair.cluster.servers.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Processes whose figures are summed. */
public final class ObservedGroup implements AutoCloseable {
    private final List<ObservedProcess> processes;

    private ObservedGroup(List<ObservedProcess> processes) {
        this.processes = processes;
    }

    static ObservedGroup of(List<? extends ServerProcess> servers) throws IOException {
        List<ObservedProcess> processes = new ArrayList<>();
        for (ServerProcess server : servers) {
            processes.add(ObservedProcess.attach(server.pid()));
        }
        return new ObservedGroup(processes);
    }

    /** This process. */
    static ObservedGroup self() throws IOException {
        return new ObservedGroup(List.of(ObservedProcess.self()));
    }

    /** A JVM of this user, by its process id. */
    public static ObservedGroup attach(long pid) throws IOException {
        return new ObservedGroup(List.of(ObservedProcess.attach(pid)));
    }

    long cpuNanos() {
        return processes.stream().mapToLong(ObservedProcess::cpuNanos).sum();
    }

    long gcMillis() {
        return processes.stream().mapToLong(ObservedProcess::gcMillis).sum();
    }

    void resetPeakMemory() {
        processes.forEach(process -> process.memory().reset());
    }

    /** The sum of the peaks; empty if the system does not report it. */
    OptionalLong peakMemory() {
        long sum = 0;
        for (ObservedProcess process : processes) {
            OptionalLong bytes = process.memory().bytes();
            if (bytes.isEmpty()) {
                return bytes;
            }
            sum += bytes.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    /** The sum of a numeric attribute over the management beans that match, in all processes. */
    public double sum(String pattern, String attribute) throws IOException {
        double sum = 0;
        for (ObservedProcess process : processes) {
            sum += process.sum(pattern, attribute);
        }
        return sum;
    }

    @Override
    public void close() {
        processes.forEach(ObservedProcess::close);
    }
}
