// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import com.sun.management.OperatingSystemMXBean;
import io.streampair.cluster.servers.Jdk17;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The machine that this JVM runs on. */
final class LocalHostResources implements HostResources {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    @Override
    public boolean isFree(List<String> hosts, int port) {
        return Ports.isFree(hosts, port);
    }

    @Override
    public long usableDisk(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** What the kernel reports, within the container's limit; outside Linux all memory counts as available. */
    @Override
    public long availableMemory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long available = system.getTotalMemorySize();
        try {
            for (String line : Files.readAllLines(MEMORY)) {
                if (line.startsWith(AVAILABLE)) {
                    String kibibytes =
                            line.substring(AVAILABLE.length()).replace("kB", "").strip();
                    available = Math.min(available, Long.parseLong(kibibytes) << 10);
                }
            }
        } catch (IOException e) {
            // Only Linux has that file.
        }
        return available;
    }

    @Override
    public Optional<Path> java17() {
        return Jdk17.java();
    }
}
