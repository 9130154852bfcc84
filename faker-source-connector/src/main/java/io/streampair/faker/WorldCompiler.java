// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.Settings;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.define.DefinedOutput;
import io.streampair.faker.define.DefinedStream;
import io.streampair.faker.define.Definition;
import io.streampair.faker.define.DefinitionException;
import io.streampair.faker.express.ConnectValues;
import io.streampair.faker.life.Cut;
import io.streampair.faker.life.Event;
import io.streampair.faker.life.LifeEstimate;
import io.streampair.faker.record.FieldSchema;
import io.streampair.faker.record.FormatFactory;
import io.streampair.faker.time.Durations;
import io.streampair.faker.value.SchemaNames;
import io.streampair.faker.world.Effort;
import io.streampair.faker.world.Envelope;
import io.streampair.faker.world.OutputColumns;
import io.streampair.faker.world.Row;
import io.streampair.faker.world.World;
import io.streampair.faker.world.WorldOutput;
import io.streampair.faker.world.WorldStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;

/** Compiles a configuration with a definition into a world, and notes its problems. */
final class WorldCompiler {
    private static final int TRIALS = 10;
    private static final long MOST_TRIED = 200_000;
    private static final long MOST_LIVE = 2_000_000;
    private static final double MOST_REBUILD_SECONDS = 30;
    private static final long MICROS_PER_MILLI = 1000;

    private final Settings settings;

    private WorldCompiler(Settings settings) {
        this.settings = settings;
    }

    /** Reads and compiles a configuration. The result has all its problems. */
    static Settings check(Map<String, String> configuration) {
        Settings settings = WorldKeys.read(configuration);
        new WorldCompiler(settings).compile();
        return settings;
    }

    /**
     * The world of a configuration.
     *
     * @throws ConfigException if the configuration is invalid; the message has one line for each problem
     */
    static World world(Map<String, String> configuration) {
        Settings settings = WorldKeys.read(configuration);
        World world = new WorldCompiler(settings).compile();
        settings.requireValid();
        return world;
    }

    private World compile() {
        if (!settings.valid()) {
            return null;
        }
        try {
            Definition definition = Definition.read(
                    settings.raw(WorldKeys.DEFINITION), WorldKeys.tables(settings), WorldKeys.replaced(settings));
            definition.problems().forEach(this::problem);
            checkStreams(definition);
            return settings.valid() ? world(definition) : null;
        } catch (DefinitionException e) {
            if (e.setting() == null) {
                problem(e.getMessage());
            } else {
                settings.problem(e.setting(), e.getMessage());
            }
            return null;
        }
    }

    /** The definition is long, so the message does not repeat it. */
    private void problem(String problem) {
        settings.problem(WorldKeys.DEFINITION, problem, "…");
    }

    private void checkStreams(Definition definition) {
        List<String> names =
                definition.streams().stream().map(DefinedStream::name).toList();
        for (String name : settings.list(WorldKeys.STREAMS)) {
            if (!names.contains(name) && definition.problems().isEmpty() && settings.valid(WorldKeys.STREAMS)) {
                settings.problem(
                        WorldKeys.STREAMS,
                        Suggestions.problem(
                                "The definition has no stream '" + name + "'",
                                Suggestions.didYouMean(name, names),
                                "Its streams are " + Suggestions.listed(names)));
            }
        }
    }

    private World world(Definition definition) {
        List<String> chosen = settings.list(WorldKeys.STREAMS);
        List<WorldStream> streams = new ArrayList<>();
        List<DefinedStream> written = new ArrayList<>();
        List<WorldStream> all = new ArrayList<>();
        Map<String, WorldOutput> byTopic = new HashMap<>();
        for (DefinedStream each : definition.streams()) {
            WorldStream stream = stream(each);
            all.add(stream);
            checkCost(each, definition);
            try {
                tryOut(stream, each.frame().effort());
            } catch (ConnectException e) {
                problem(each.place() + e.getMessage());
            }
            if (chosen.isEmpty() || chosen.contains(each.name())) {
                streams.add(stream);
                written.add(each);
                for (int i = 0; i < stream.outputs().size(); i++) {
                    WorldOutput output = stream.outputs().get(i);
                    checkTopic(
                            output,
                            byTopic.putIfAbsent(output.topic(), output),
                            each.outputs().get(i).place());
                }
            }
        }
        // If it began before, the records of some parents are from before its start.
        boolean isWhole = definition.beganMicros() == definition.startMicros();
        return new World(
                streams,
                all,
                definition.startMicros(),
                definition.beganMicros(),
                definition.end(),
                definition.records(),
                definition.pace(),
                isWhole ? ReferenceFinder.in(written) : List.of());
    }

    private void checkTopic(WorldOutput output, WorldOutput other, String place) {
        if (other != null
                && !(Objects.equals(output.key().schema(), other.key().schema())
                        && Objects.equals(output.value().schema(), other.value().schema()))) {
            problem(place + "Two outputs write different schemas into the topic " + output.topic()
                    + ". Give one of them another topic");
        }
    }

    private void checkCost(DefinedStream stream, Definition definition) {
        LifeEstimate estimate = LifeEstimate.of(
                stream.entities(),
                stream.arrivals(),
                stream.entities().births().initial(),
                Math.min(definition.end().at(), Durations.LAST) - definition.beganMicros());
        if (estimate.live() > MOST_LIVE) {
            problem(stream.place() + "Too many entities would be live at once: " + estimate.text()
                    + ". Use a lower rate or shorter dwells; at most " + MOST_LIVE + " are allowed");
        } else if (estimate.rebuildSeconds() > MOST_REBUILD_SECONDS) {
            problem(stream.place() + "A restart would take too long: " + estimate.text()
                    + ". Use a lower rate or a shorter at_most");
        }
        if (estimate.tooLong() > 0) {
            problem(stream.place()
                    + "Some lives have more than 1000 events. Set a shorter at_most, longer dwells, or use" + " every");
        }
    }

    private WorldStream stream(DefinedStream stream) {
        List<WorldOutput> outputs = new ArrayList<>();
        for (DefinedOutput output : stream.outputs()) {
            outputs.add(output(stream, output));
        }
        return new WorldStream(
                stream.name(),
                stream.entities(),
                new Row(stream.frame()),
                outputs,
                stream.isPlain(),
                stream.isTimed(),
                stream.timeField());
    }

    private WorldOutput output(DefinedStream stream, DefinedOutput output) {
        FormatFactory formats = new FormatFactory(settings, output.topic());
        List<DefinedOutput.Column> columns = output.columns();
        List<FieldSchema> fields = output.fields(0, columns.size());
        List<FieldSchema> keys = new ArrayList<>();
        for (int position : output.key()) {
            keys.add(fields.get(position));
        }
        int[] indices = columns.stream().mapToInt(DefinedOutput.Column::index).toArray();
        boolean[] isOwn = new boolean[columns.size()];
        List<UnaryOperator<Object>> conversions = new ArrayList<>();
        for (int i = 0; i < isOwn.length; i++) {
            isOwn[i] = columns.get(i).isOwn();
            conversions.add(ConnectValues.to(fields.get(i).schema()));
        }
        List<FieldSchema> written = output.fields(0, output.written());
        Envelope envelope = output.form() == DefinedOutput.Form.DEBEZIUM
                ? new Envelope(
                        stream.name(),
                        stream.entities().births().initial(),
                        SchemaNames.camelCase(output.topic()),
                        written,
                        columns.size())
                : null;
        return new WorldOutput(
                output.topic(),
                output.when(),
                output.elements(),
                new OutputColumns(output.own(), output.slot(), indices, isOwn, conversions),
                formats.key(keys, output.key(), keys.size() == 1),
                output.form() == DefinedOutput.Form.JSON
                        ? FormatFactory.json(written)
                        : formats.value(envelope == null ? written : envelope.fields()),
                envelope,
                output.hasTombstones());
    }

    /** Makes the first records, since not all that can go wrong shows in types. */
    private static void tryOut(WorldStream stream, Effort effort) {
        Event event = new Event();
        for (long entity = 0; entity < TRIALS; entity++) {
            boolean goesOn = stream.entities().begin(event, entity);
            for (int i = 0; i < TRIALS && goesOn && effort.values() < MOST_TRIED; i++) {
                stream.add(event, 0, Integer.MAX_VALUE, Map.of(), part -> Map.of(), new ArrayList<>());
                goesOn = stream.entities().life().next(event);
            }
        }
    }

    /** What the topics need for the timestamps of their records; mostly nothing. */
    static List<String> timestampAdvice(World world, long nowMillis) {
        List<String> advice = new ArrayList<>();
        boolean isEndless = world.records() > 0
                || world.end().equals(Cut.NONE)
                || world.end().at() >= Durations.LAST;
        long last = isEndless ? Long.MAX_VALUE : world.end().at() / MICROS_PER_MILLI;
        long latest = world.pace().isLive() ? nowMillis : last;
        for (WorldStream stream : world.streams()) {
            TimestampAdvice.Keys keys = TimestampAdvice.Keys.ofStream(stream.name());
            for (WorldOutput output : stream.isTimed() ? stream.outputs() : List.<WorldOutput>of()) {
                advice.addAll(new TimestampAdvice(output.topic(), keys, world.startMicros() / MICROS_PER_MILLI, latest)
                        .at(nowMillis));
            }
        }
        return advice;
    }
}
