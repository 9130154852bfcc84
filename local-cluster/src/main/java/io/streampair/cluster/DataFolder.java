// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import io.streampair.cluster.common.ClusterException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder of all that a cluster writes, for one running cluster at a time. */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "cluster.lock";
    /** The file lock keeps out other processes only, not this one. */
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder and creates it if it is missing; null opens a temporary one.
     *
     * @throws ClusterException if another cluster uses it
     */
    static DataFolder open(Path named) {
        try {
            return named == null ? new DataFolder(Files.createTempDirectory("streampair-"), null) : locked(named);
        } catch (IOException e) {
            throw new ClusterException("Cannot use the data folder " + named + ": " + e, e);
        }
    }

    private static DataFolder locked(Path named) throws IOException {
        Path path = Files.createDirectories(named).toRealPath();
        if (!LOCKED_HERE.add(path)) {
            throw inUse(path, ProcessHandle.current().pid());
        }
        Path file = path.resolve(LOCK);
        FileChannel lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            LOCKED_HERE.remove(path);
            throw inUse(path, Files.readString(file));
        }
        byte[] owner = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        lock.truncate(0).write(ByteBuffer.wrap(owner));
        return new DataFolder(path, lock);
    }

    private static ClusterException inUse(Path path, Object process) {
        return new ClusterException("The data folder " + path + " is in use by the cluster of process " + process
                + ": stop that one, or choose another folder.");
    }

    Path path() {
        return path;
    }

    /** Releases the folder; a temporary one is deleted. */
    @Override
    public void close() {
        try {
            if (lock == null) {
                delete(path);
            } else {
                lock.close();
                LOCKED_HERE.remove(path);
            }
        } catch (IOException e) {
            throw new ClusterException("Cannot release the data folder " + path + ": " + e, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
