// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.common.Home;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A plugin's archives as the build has made them. */
enum Archive {
    FAKER_SOURCE("faker-source", "source", "io.streampair.faker.FakerSourceConnector"),
    CASSANDRA_SINK("cassandra-sink", "sink", "io.streampair.cassandra.CassandraSinkConnector");

    static final String OWNER = "streampair";

    private final String name;
    private final String type;
    private final String connectorClass;

    Archive(String name, String type, String connectorClass) {
        this.name = name;
        this.type = type;
        this.connectorClass = connectorClass;
    }

    static String version() {
        return System.getProperty("project.version");
    }

    /** The name of the connector's file in connect-configs, without its ending. */
    String connector() {
        return name;
    }

    /** {@code source} or {@code sink}. */
    String type() {
        return type;
    }

    String connectorClass() {
        return connectorClass;
    }

    /** The name of the module, of its jar, and of the component in the hub. */
    String component() {
        return name + "-connector";
    }

    /** The folder that all entries are in; archives are named after it. */
    String topFolder() {
        return OWNER + "-" + component() + "-" + version();
    }

    String jar() {
        return component() + "-" + version() + ".jar";
    }

    Path file(String ending) {
        return Home.find().resolve(component()).resolve("target").resolve(topFolder() + ending);
    }

    /** The files of the zip by their path in it, read as a stream from the start to the end, as the installers do. */
    Map<String, byte[]> zipFiles() throws IOException {
        return zipFiles(new BufferedInputStream(Files.newInputStream(file(".zip"))));
    }

    /** The files of the plugin's own jar. */
    Map<String, byte[]> jarFiles() throws IOException {
        return jarFiles(jar());
    }

    /** The files of a jar in lib/. */
    Map<String, byte[]> jarFiles(String name) throws IOException {
        return zipFiles(new ByteArrayInputStream(content("lib/" + name)));
    }

    /** The content of a file by its path below the top folder. */
    byte[] content(String path) throws IOException {
        byte[] bytes = zipFiles().get(topFolder() + "/" + path);
        assertThat(bytes).as(path).isNotNull();
        return bytes;
    }

    /** The paths of the files in a folder, relative to it. */
    Set<String> names(String folder) throws IOException {
        String prefix = topFolder() + "/" + folder + "/";
        Set<String> names = new TreeSet<>();
        for (String path : zipFiles().keySet()) {
            if (path.startsWith(prefix)) {
                names.add(path.substring(prefix.length()));
            }
        }
        return names;
    }

    /** The jars that must be in lib/ beside the plugin's own. */
    Set<String> libraries() throws IOException {
        return new TreeSet<>(lines(component() + ".txt"));
    }

    /** What these jars hold of other libraries: by the folder in the jar, the names of the jars that it comes from. */
    Map<String, Set<String>> shaded() throws IOException {
        Map<String, Set<String>> shaded = new TreeMap<>();
        for (String line : lines(component() + "-shaded.txt")) {
            List<String> words = List.of(line.split(" "));
            shaded.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
        }
        return shaded;
    }

    private static List<String> lines(String list) throws IOException {
        try (var in = Archive.class.getResourceAsStream("/libraries/" + list)) {
            return new String(in.readAllBytes(), UTF_8)
                    .replace("${project.version}", version())
                    .lines()
                    .toList();
        }
    }

    private static Map<String, byte[]> zipFiles(InputStream in) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return files;
    }

    /** The files of the tar.gz by their path in it. */
    Map<String, byte[]> tarFiles() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        InputStream file = new BufferedInputStream(Files.newInputStream(file(".tar.gz")));
        try (ArchiveInputStream<?> tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (ArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), tar.readAllBytes());
                }
            }
        }
        return files;
    }
}
