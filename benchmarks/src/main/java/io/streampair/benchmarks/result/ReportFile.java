// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The raw figures as JSON. */
public final class ReportFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportFile() {}

    public static void write(BenchmarkReport report, Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(report));
    }

    /** @throws IOException if the file is missing or was not written by {@link #write} */
    public static BenchmarkReport read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), BenchmarkReport.class);
    }
}
