// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.client.ConnectorFile;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The files of connect-configs for a preset that is a world. */
final class WorldFiles {
    private final Path folder;
    private final String preset;

    WorldFiles(String preset) {
        this.folder = Home.find().resolve("connect-configs").resolve(preset);
        this.preset = preset;
    }

    ConnectorFile source() {
        return ConnectorFile.ofHome(preset + "/source.json");
    }

    ConnectorFile sink() {
        return ConnectorFile.ofHome(preset + "/sink.json");
    }

    /** The statements of its CQL: the keyspace, and the tables. */
    List<String> statements() {
        try {
            String text = Files.readString(folder.resolve("tables.cql"))
                    .replaceAll("(?m)^--.*$", "")
                    .strip();
            return Arrays.stream(text.split(";", -1))
                    .map(statement -> statement.strip().replaceAll("\\s+", " "))
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of its tables, without keyspace. */
    List<String> tables() {
        return statements().stream()
                .filter(statement -> statement.startsWith("CREATE TABLE"))
                .map(statement -> statement.replaceFirst("IF NOT EXISTS \\w+\\.", ""))
                .toList();
    }
}
