// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import io.streampair.cluster.common.ClusterException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
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
    private static final String TEMPORARY = "streampair-";
    /** The file lock keeps out other processes only, not this one. */
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;
    private final boolean isTemporary;

    private DataFolder(Path path, FileChannel lock, boolean isTemporary) {
        this.path = path;
        this.lock = lock;
        this.isTemporary = isTemporary;
    }

    /**
     * Opens the folder and creates it if it is missing; null opens a temporary one.
     *
     * @throws ClusterException if another cluster uses it
     */
    static DataFolder open(Path named) {
        return named == null ? temporary(Path.of(System.getProperty("java.io.tmpdir"))) : kept(named);
    }

    private static DataFolder kept(Path named) {
        try {
            Path path = Files.createDirectories(named).toRealPath();
            FileChannel lock = lock(path, path.resolve(LOCK));
            if (lock == null) {
                throw inUse(path, owner(path));
            }
            return new DataFolder(path, lock, false);
        } catch (IOException e) {
            throw new ClusterException("Cannot use the data folder " + named + ": " + e, e);
        }
    }

    /** Opens a new folder, and first deletes those whose processes were killed before they could. */
    static DataFolder temporary(Path parent) {
        try {
            deleteAbandoned(parent);
            Path path = Files.createTempDirectory(parent, TEMPORARY).toRealPath();
            // The file gets its name once it is locked, so that no other process takes the folder for an abandoned one.
            Path unnamed = path.resolve(LOCK + ".new");
            FileChannel lock = lock(path, unnamed);
            Files.move(unnamed, path.resolve(LOCK));
            return new DataFolder(path, lock, true);
        } catch (IOException e) {
            throw new ClusterException("Cannot make a data folder in " + parent + ": " + e, e);
        }
    }

    private static void deleteAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, TEMPORARY + "*")) {
            for (Path folder : folders) {
                deleteIfAbandoned(folder);
            }
        }
    }

    private static void deleteIfAbandoned(Path folder) {
        Path file = folder.resolve(LOCK);
        if (!Files.isWritable(file)) {
            return;
        }
        try {
            Path path = folder.toRealPath();
            FileChannel lock = lock(path, file);
            if (lock != null) {
                new DataFolder(path, lock, true).close();
            }
        } catch (IOException | ClusterException e) {
            // A process that is just ending deletes it too; what cannot be deleted now is tried again the next time.
        }
    }

    /** Locks a folder by a file in it; null if another cluster has it. */
    private static FileChannel lock(Path path, Path file) throws IOException {
        if (!LOCKED_HERE.add(path)) {
            return null;
        }
        boolean locked = false;
        FileChannel lock = null;
        try {
            lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = lock.tryLock() != null;
            if (locked) {
                byte[] owner = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
                lock.truncate(0).write(ByteBuffer.wrap(owner));
            }
            return locked ? lock : null;
        } finally {
            if (!locked) {
                LOCKED_HERE.remove(path);
                if (lock != null) {
                    lock.close();
                }
            }
        }
    }

    /** The process that has a folder. To read the file would release a lock that this process has. */
    private static String owner(Path path) throws IOException {
        return LOCKED_HERE.contains(path)
                ? Long.toString(ProcessHandle.current().pid())
                : Files.readString(path.resolve(LOCK));
    }

    private static ClusterException inUse(Path path, String process) {
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
            if (isTemporary) {
                delete(path);
            }
        } catch (IOException e) {
            throw new ClusterException("Cannot delete the data folder " + path + ": " + e, e);
        } finally {
            release();
        }
    }

    private void release() {
        try {
            lock.close();
            LOCKED_HERE.remove(path);
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
