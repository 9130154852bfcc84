// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that a setting names.
 *
 * @param key the setting
 * @param location its path
 */
record SettingFile(String key, String location) {
    /** No file of secrets comes near it, and endless ones exist. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    /** @throws SettingException if the worker cannot read it */
    byte[] content() {
        try (InputStream in = Files.newInputStream(Path.of(location))) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new SettingException(key, location, "this file has more than " + MAX_BYTES + " bytes");
            }
            return content;
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new SettingException(
                    key, location, "this file does not exist on this worker; copy it to this path on every worker");
        } catch (IOException e) {
            throw new SettingException(key, location, "the worker cannot read this file: " + e);
        }
    }
}
