// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.common;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Reads and writes files of Java properties. */
public final class PropertiesFile {

    private PropertiesFile() {}

    public static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    public static void write(Properties properties, Path file) throws IOException {
        // As a stream it escapes what is not ISO 8859-1, in which Kafka reads such files.
        try (OutputStream stream = Files.newOutputStream(file)) {
            properties.store(stream, null);
        }
    }
}
