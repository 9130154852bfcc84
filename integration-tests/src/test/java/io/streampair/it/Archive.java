// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.common.Home;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
        return zipFiles(new ByteArrayInputStream(zipFiles().get(topFolder() + "/lib/" + jar())));
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
