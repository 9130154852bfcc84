// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder for {@code plugin.path} with both archives unpacked in it, and nothing else of this repository. */
final class Installation {
    private static final Path FOLDER = Path.of("target", "installed").toAbsolutePath();
    private static final Lazy<Path> INSTALLED = new Lazy<>(Installation::install);

    private Installation() {}

    /** The folder, in which the first call has unpacked the archives over what may be there. */
    static Path folder() {
        return INSTALLED.get();
    }

    private static Path install() {
        try {
            for (Archive archive : Archive.values()) {
                install(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The archives cannot be unpacked. Build first: mvn -DskipTests package", e);
        }
        return FOLDER;
    }

    /** As {@code confluent connect plugin install} does: the top folder gives way to {@code <owner>-<component>}. */
    private static void install(Archive archive) throws IOException {
        Path plugin = FOLDER.resolve(Archive.OWNER + "-" + archive.component());
        for (Map.Entry<String, byte[]> entry : archive.zipFiles().entrySet()) {
            Path file =
                    plugin.resolve(entry.getKey().substring(archive.topFolder().length() + 1));
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }
}
