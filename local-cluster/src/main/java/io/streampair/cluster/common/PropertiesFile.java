// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.common;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
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
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }
}
