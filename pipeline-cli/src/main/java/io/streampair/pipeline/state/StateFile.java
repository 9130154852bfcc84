// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ExpectedRecords;
import io.streampair.pipeline.settings.PipelineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file in which a run publishes its {@link RunState}: beside its data, or below the repository's target folder. */
public final class StateFile {
    /** The components of the records alone: their methods isLive() and isChangelog() do not belong in the file. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    private final Path file;
    private final boolean outlivesTheRun;

    private StateFile(Path file, boolean outlivesTheRun) {
        this.file = file;
        this.outlivesTheRun = outlivesTheRun;
    }

    /** @param data the folder that the run keeps its data in; null if it keeps no data */
    public static StateFile of(Path home, Path data) {
        return data == null
                ? new StateFile(home.resolve("target/pipeline/state.json"), false)
                : new StateFile(data.resolve("state.json"), true);
    }

    /** @throws CommandException if the file cannot be read */
    public Optional<RunState> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), RunState.class));
        } catch (JsonProcessingException e) {
            throw new CommandException(
                    file + " is not the state file of a run: delete it. (" + e.getOriginalMessage() + ")", e);
        } catch (IOException e) {
            throw new CommandException("Cannot read " + file + ": " + e, e);
        }
    }

    public void write(RunState state) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(state));
        } catch (IOException e) {
            throw new CommandException("Cannot write " + file + ": " + e, e);
        }
    }

    /** Removes what {@link #write} wrote, unless it belongs to data that is kept or to a later run. */
    public void release(RunState state) {
        if (outlivesTheRun || !read().equals(Optional.of(state))) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CommandException("Cannot remove " + file + ": " + e, e);
        }
    }

    /** @throws CommandException if other settings generated the kept data */
    public void requireSameStream(PipelineSettings pipeline) {
        if (!outlivesTheRun) {
            return;
        }
        Optional<RunState> earlier = read();
        if (earlier.isPresent()) {
            Object before =
                    new ExpectedRecords(earlier.get().pipeline()).record(0).value();
            if (!before.equals(new ExpectedRecords(pipeline).record(0).value())) {
                throw new CommandException("The data in " + file.getParent() + " come from a run with other settings"
                        + " (seed=" + earlier.get().pipeline().source().config().get("seed")
                        + "). Use the settings of that run, or pass another folder to --data.");
            }
        }
    }
}
