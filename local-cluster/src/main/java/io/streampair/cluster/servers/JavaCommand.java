// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A child JVM that runs a main class under {@link ParentWatch}. */
record JavaCommand(Jvm jvm, List<String> options, String mainClass, List<String> arguments) {

    /**
     * Starts the JVM with {@code folder} as its working directory and everything it prints appended to {@code log}.
     * The command line is kept in {@code folder/<main class>.args}: class paths are longer than some systems allow.
     */
    Process start(Path folder, Path log, Map<String, String> environment) throws IOException {
        Path argumentFile = folder.resolve(mainClass + ".args");
        Files.write(argumentFile, lines());
        List<String> command = new ArrayList<>(ownSession());
        command.add(jvm.java().toString());
        command.add("@" + argumentFile);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /**
     * Runs the child in a session of its own where the system can: then Ctrl-C in the parent's terminal does not reach
     * it, and the parent stops its children in order.
     */
    private static List<String> ownSession() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path setsid = Path.of(folder, "setsid");
            if (Files.isExecutable(setsid)) {
                return List.of(setsid.toString());
            }
        }
        return List.of();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("-Xmx" + jvm.heap());
        lines.add("-XX:+ExitOnOutOfMemoryError");
        lines.addAll(jvm.options());
        lines.addAll(options);
        lines.add("-cp");
        lines.add(jvm.classPath() + File.pathSeparator + ownClasses());
        lines.add(ParentWatch.class.getName());
        lines.add(mainClass);
        lines.addAll(arguments);
        lines.replaceAll(JavaCommand::quoted);
        return lines;
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Path ownClasses() {
        try {
            return Path.of(ParentWatch.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
