// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.oldpipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The job's process: it prints "started", then "written" and a number for each batch, and exits when its standard input
 * ends.
 */
final class SparkProcess implements AutoCloseable {
    private static final String STARTED = "started";
    private static final String WRITTEN = "written ";
    private static final int LOG_LINES = 20;

    private final Process process;
    private final BufferedReader lines;
    private final Path log;

    private SparkProcess(Process process, Path log) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.log = log;
    }

    /** Starts the process and waits until the job has started. */
    static SparkProcess start(List<String> command) throws IOException {
        Path log = Files.createTempFile("spark", ".log");
        SparkProcess job = new SparkProcess(
                new ProcessBuilder(command).redirectError(log.toFile()).start(), log);
        try {
            while (!job.line().equals(STARTED)) {
                // Spark prints lines of its own.
            }
            return job;
        } catch (IOException e) {
            job.close();
            throw e;
        }
    }

    long pid() {
        return process.pid();
    }

    /** @throws IOException with the end of its log, if the process has ended */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw ended();
        }
    }

    /** Waits until the job has written this many records since it started. */
    void awaitWritten(long records) throws IOException {
        long written = 0;
        while (written < records) {
            String line = line();
            if (line.startsWith(WRITTEN)) {
                written += Long.parseLong(line.substring(WRITTEN.length()));
            }
        }
    }

    private String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw ended();
        }
        return line;
    }

    private IOException ended() throws IOException {
        List<String> all = Files.readAllLines(log);
        return new IOException("The Spark job ended. The end of its log:\n"
                + String.join("\n", all.subList(Math.max(0, all.size() - LOG_LINES), all.size())));
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        lines.close();
        Files.delete(log);
    }
}
