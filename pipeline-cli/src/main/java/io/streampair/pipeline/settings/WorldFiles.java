// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import io.streampair.pipeline.command.CommandException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files of a world that is a preset, in {@code connect-configs/<preset>}: the source, its sinks, and the statements that
 * create the tables.
 */
final class WorldFiles {
    private final Path folder;
    private final boolean isPreset;

    /** @param preset null if the world is no preset */
    WorldFiles(Path home, String preset) {
        this.folder = home.resolve("connect-configs").resolve(preset == null ? "" : preset);
        this.isPreset = preset != null;
    }

    Path source() {
        return folder.resolve("source.json");
    }

    /**
     * The world of a source.
     *
     * @param given the sinks that somebody named; if none, those of the preset, else one that follows from the records
     * @param tables null for those of the preset
     * @param like a sink whose address of Cassandra and intervals a new one shares
     */
    PipelineSettings pipeline(
            ConnectorSettings source, List<ConnectorSettings> given, Path tables, ConnectorSettings like) {
        List<ConnectorSettings> sinks = given.isEmpty() ? shipped() : given;
        if (sinks.isEmpty()) {
            SettingsCheck.requireSource(source);
            PipelineSettings derived = DerivedWorld.of(source, like);
            return new PipelineSettings(derived.source(), derived.sink(), List.of(), text(tables));
        }
        Path statements = folder.resolve("tables.cql");
        boolean areShipped = tables == null && isPreset && given.isEmpty() && Files.exists(statements);
        return new PipelineSettings(
                source, sinks.get(0), sinks.subList(1, sinks.size()), text(areShipped ? statements : tables));
    }

    private List<ConnectorSettings> shipped() {
        List<Path> files = new ArrayList<>();
        if (isPreset && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*sink*.json")) {
                found.forEach(files::add);
            } catch (IOException e) {
                throw new CommandException("Cannot read " + folder + ": " + e, e);
            }
        }
        Collections.sort(files);
        return files.stream().map(ConnectorSettings::read).toList();
    }

    /** The text of a file; empty for null. */
    static String text(Path file) {
        if (file == null) {
            return "";
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandException("Cannot read " + file + ": " + e, e);
        }
    }
}
