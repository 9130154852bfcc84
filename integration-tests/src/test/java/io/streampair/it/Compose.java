// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.Ports;
import io.streampair.cluster.common.Home;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Docker Compose, of version 1.29 or 2, on the repository's file and on ports of its own. */
final class Compose {
    private static final List<String> HOST = List.of("127.0.0.1");

    private final int connectPort = Ports.free(HOST, 3);
    private final int kafkaPort = Ports.free(HOST);
    private final int cassandraPort = Ports.free(HOST);
    private final String project;

    Compose(String project) {
        this.project = project;
    }

    /** The port of the first of at most three workers. */
    int connectPort() {
        return connectPort;
    }

    /** Runs a command of Compose and returns what it prints. */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(isOnPath("docker-compose") ? List.of("docker-compose") : List.of("docker", "compose"));
        command.addAll(List.of("--project-name", project));
        command.addAll(Arrays.asList(arguments));
        return output(command);
    }

    /** The project's containers, volumes and networks. */
    List<String> leftovers() throws IOException, InterruptedException {
        String ofProject = "label=com.docker.compose.project=" + project;
        List<String> leftovers = new ArrayList<>();
        leftovers.addAll(output(List.of("docker", "ps", "--all", "--quiet", "--filter", ofProject))
                .lines()
                .toList());
        leftovers.addAll(output(List.of("docker", "volume", "ls", "--quiet", "--filter", ofProject))
                .lines()
                .toList());
        leftovers.addAll(output(List.of("docker", "network", "ls", "--quiet", "--filter", ofProject))
                .lines()
                .toList());
        return leftovers;
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Home.find().toFile()).redirectErrorStream(true);
        // The plugins that these tests are of, and no image beside those that the worker needs.
        builder.environment().put("PREBUILT", "true");
        builder.environment().put("BUILDER", ContainerCluster.KAFKA_IMAGE);
        builder.environment().put("KAFKA_PORT", Integer.toString(kafkaPort));
        builder.environment().put("CASSANDRA_PORT", Integer.toString(cassandraPort));
        builder.environment().put("CONNECT_PORTS", connectPort + "-" + (connectPort + 2));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
        return output;
    }
}
