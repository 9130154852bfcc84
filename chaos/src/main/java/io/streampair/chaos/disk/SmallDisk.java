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
     * Mounts it at a folder, which is made.
     *
     * @throws ChaosException if that is not allowed
     */
    SmallDisk(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ChaosException("Cannot make " + folder + ": " + e, e);
        }
        run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new ChaosException(
                        "--disk-full needs a system on which you may mount a tmpfs, as root on Linux may: "
                                + String.join(" ", command) + " says: " + output);
            }
        } catch (IOException e) {
            throw new ChaosException("--disk-full needs " + List.of(command).get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChaosException("Interrupted", e);
        }
    }

    /** Leaves no byte for anybody else. */
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

    /** Lets go of the files at once, and of the memory when nobody has them open any more. */
    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }
}
