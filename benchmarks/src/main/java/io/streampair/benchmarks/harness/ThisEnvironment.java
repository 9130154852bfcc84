// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import com.sun.management.OperatingSystemMXBean;
import io.streampair.benchmarks.result.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** This machine, and this state of the repository. */
final class ThisEnvironment {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final String UNKNOWN = "unknown";

    private ThisEnvironment() {}

    static Environment of(Path home) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Environment(
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch") + ", Java "
                        + property("java.version"),
                commit(home),
                versions());
    }

    private static String property(String name) {
        return System.getProperty(name);
    }

    private static String cpu() {
        try {
            return Files.readAllLines(CPU).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String commit(Path home) {
        String commit = git(home, "rev-parse", "--short=10", "HEAD");
        return git(home, "status", "--porcelain").isEmpty() ? commit : commit + "+";
    }

    private static String git(Path home, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process git = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? output : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private static Map<String, String> versions() {
        Properties properties = new Properties();
        try (InputStream in = ThisEnvironment.class.getResourceAsStream("versions.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.forEach((name, version) -> versions.put(name.toString(), version.toString()));
        return versions;
    }
}
