// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.sun.tools.attach.VirtualMachine;
import io.streampair.cluster.common.Home;
import io.streampair.cluster.servers.ConnectWorker;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JMX exporter in a worker that runs, with the rules of this repository. */
final class Exporter {
    static final Path MONITORING = Home.find().resolve("monitoring");

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z0-9_]+)(\\{[^}]*})? (\\S+)$");

    private static final Map<Long, Exporter> ATTACHED = new HashMap<>();

    private final String address;

    private Exporter(String address) {
        this.address = address;
    }

    /** A JVM takes the agent once: it stays there until the worker ends, for all tests. */
    static synchronized Exporter attach(ConnectWorker worker) throws Exception {
        Exporter attached = ATTACHED.get(worker.pid());
        if (attached == null) {
            attached = load(worker);
            ATTACHED.put(worker.pid(), attached);
        }
        return attached;
    }

    private static Exporter load(ConnectWorker worker) throws Exception {
        String address;
        try (ServerSocket free = new ServerSocket(0)) {
            address = "127.0.0.1:" + free.getLocalPort();
        }
        VirtualMachine machine = VirtualMachine.attach(Long.toString(worker.pid()));
        try {
            machine.loadAgent(
                    Path.of("target", "jmx-exporter", "agent.jar")
                            .toAbsolutePath()
                            .toString(),
                    address + ":" + MONITORING.resolve("jmx-exporter.yml"));
        } finally {
            machine.detach();
        }
        return new Exporter(address);
    }

    /** Host and port. */
    String address() {
        return address;
    }

    /** The samples by name and labels. */
    Map<String, Double> samples() throws Exception {
        Map<String, Double> samples = new TreeMap<>();
        Matcher sample = SAMPLE.matcher(Prometheus.get(URI.create("http://" + address + "/metrics")));
        while (sample.find()) {
            String labels = sample.group(2) == null ? "" : sample.group(2);
            samples.put(sample.group(1) + labels, Double.valueOf(sample.group(3)));
        }
        return samples;
    }

    /** The sum of a metric over the tasks of a connector. */
    double sum(String metric, String connector) throws Exception {
        double sum = 0;
        for (Map.Entry<String, Double> sample : samples().entrySet()) {
            if (sample.getKey().startsWith(metric + "{") && sample.getKey().contains("\"" + connector + "\"")) {
                sum += sample.getValue();
            }
        }
        return sum;
    }
}
