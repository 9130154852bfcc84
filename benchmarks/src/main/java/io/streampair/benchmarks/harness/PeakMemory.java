// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The peak resident memory of a process; Linux only. See proc(5): VmHWM, clear_refs. */
final class PeakMemory {
    private static final String PEAK = "VmHWM:";
    private static final String FORGET_PEAK = "5";

    private final Path folder;

    PeakMemory(long pid) {
        this(Path.of("/proc", Long.toString(pid)));
    }

    PeakMemory(Path folder) {
        this.folder = folder;
    }

    /** Resets the peak to what is resident now. */
    void reset() {
        try {
            Files.writeString(folder.resolve("clear_refs"), FORGET_PEAK);
        } catch (IOException e) {
            // The peak then counts from the start of the process.
        }
    }

    OptionalLong bytes() {
        try {
            return Files.readAllLines(folder.resolve("status")).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
