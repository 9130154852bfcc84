// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.disk;

import io.streampair.chaos.ChaosException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of some hundred megabytes, in memory, that can be filled to the last byte. */
public final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "512m";
    private static final int BLOCK_BYTES = 64 << 10;

    private final Path folder;

    /**
     * Mounts it at a new folder.
     *
     * @throws ChaosException if mounting is not permitted
     */
    SmallDisk(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ChaosException("Cannot create " + folder + ": " + e, e);
        }
        run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new ChaosException("--disk-full must mount a tmpfs, which needs root on Linux: "
                        + String.join(" ", command) + " says: " + output);
            }
        } catch (IOException e) {
            throw new ChaosException(
                    "--disk-full cannot run " + List.of(command).get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChaosException("Interrupted", e);
        }
    }

    /** Fills the disk to the last byte. */
    public void fill() throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(block);
            }
        } catch (IOException e) {
            if (folder.toFile().getUsableSpace() >= BLOCK_BYTES) {
                throw e;
            }
        }
    }

    public void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /** Unmounts the disk at once; its memory is freed when the last open file is closed. */
    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }
}
