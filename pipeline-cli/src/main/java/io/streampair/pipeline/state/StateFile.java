// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.streampair.faker.WorldRecords;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ExpectedRecords;
import io.streampair.pipeline.settings.PipelineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files in which a run publishes its {@link RunState}: below the repository's target folder while it runs, and beside
 * its data if it keeps them.
 */
public final class StateFile {
    /** The components of the records alone: their methods isLive() and isChangelog() do not belong in the file. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    private final Path ofLatest;
    private final Path data;

    private StateFile(Path ofLatest, Path data) {
        this.ofLatest = ofLatest;
        this.data = data;
    }

    /** @param data the folder that the run keeps its data in; null if it keeps no data */
    public static StateFile of(Path home, Path data) {
        return new StateFile(home.resolve("target/pipeline/state.json"), data);
    }

    /**
     * The run that has this data, or without data the one that was started last.
     *
     * @throws CommandException if the file cannot be read
     */
    public Optional<RunState> read() {
        return read(data == null ? ofLatest : ofData());
    }

    /** @throws CommandException if no such run is running */
    public RunState requireLive() {
        Optional<RunState> run = read();
        if (run.isPresent() && run.get().isLive()) {
            return run.get();
        }
        if (data == null) {
            throw new CommandException("No pipeline is running: start one with ./pipeline run --keep.");
        }
        if (run.isEmpty()) {
            throw noRun();
        }
        throw new CommandException("The run with --data " + data + " has ended: start it again with ./pipeline run"
                + " --keep --data " + data + ".");
    }

    /** The folder holds no run. */
    public CommandException noRun() {
        return new CommandException(
                data + " does not contain a pipeline's data: pass the folder given to ./pipeline run --data.");
    }

    private Path ofData() {
        return data.resolve("state.json");
    }

    private static Optional<RunState> read(Path file) {
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
        write(ofLatest, state);
        if (data != null) {
            write(ofData(), state);
        }
    }

    private static void write(Path file, RunState state) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(state));
        } catch (IOException e) {
            throw new CommandException("Cannot write " + file + ": " + e, e);
        }
    }

    /** Removes what {@link #write} wrote, unless it belongs to data that is kept or to a later run. */
    public void release(RunState state) {
        if (!read(ofLatest).equals(Optional.of(state))) {
            return;
        }
        try {
            Files.deleteIfExists(ofLatest);
        } catch (IOException e) {
            throw new CommandException("Cannot remove " + ofLatest + ": " + e, e);
        }
    }

    /** @throws CommandException if other settings generated the kept data */
    public void requireSameStream(PipelineSettings pipeline) {
        if (data == null) {
            return;
        }
        Optional<RunState> earlier = read();
        if (earlier.isPresent() && !first(earlier.get().pipeline()).equals(first(pipeline))) {
            throw new CommandException("The data in " + data + " come from a run with other settings"
                    + " (seed=" + earlier.get().pipeline().source().config().get("seed")
                    + "). Use the settings of that run, or pass another folder to --data.");
        }
    }

    /** The first record of a source, which its settings determine. */
    private static String first(PipelineSettings pipeline) {
        return pipeline.isWorld()
                ? String.valueOf(WorldRecords.from(pipeline.source().config()).next())
                : String.valueOf(new ExpectedRecords(pipeline).record(0).value());
    }
}
