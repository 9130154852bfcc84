// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.Poll;
import io.streampair.pipeline.state.ServerStates;
import io.streampair.pipeline.state.TaskStates;
import io.streampair.pipeline.state.TopicProgress;
import io.streampair.pipeline.state.TopicProgressReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes samples of a running pipeline. */
final class Monitor implements AutoCloseable {
    private static final Duration WORTH_TELLING = Duration.ofSeconds(3);
    /** Longer than a broker takes to start again. */
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(2);

    private final TopicProgressReader topic;
    private final WindowReader windowReader;
    private final Poll<TopicProgress> offsets;
    private final Poll<States> states;
    private final Poll<ServerStates> servers;
    private final Poll<Optional<Windows>> windows;

    /** The states of the source, and of all sinks as if they were one. */
    private record States(TaskStates source, TaskStates sink) {}

    /** @throws CommandException if Kafka does not answer */
    Monitor(LocalCluster cluster, PipelineSettings pipeline) {
        ConnectClient connect = cluster.connect();
        topic = new TopicProgressReader(cluster.bootstrapServers(), pipeline);
        windowReader = new WindowReader(
                cluster, pipeline.sinks().stream().map(ConnectorSettings::name).toList());
        offsets = new Poll<>("offsets", topic.read(), topic::read);
        states = new Poll<>(
                "states",
                new States(
                        TaskStates.none(pipeline.source().name()),
                        TaskStates.none(pipeline.sink().name())),
                () -> new States(
                        state(connect, pipeline.source()),
                        TaskStates.joined(pipeline.sinks().stream()
                                .map(sink -> state(connect, sink))
                                .toList())));
        servers = new Poll<>("servers", new ServerStates(List.of()), () -> ServerStates.ask(cluster));
        windows = new Poll<>("windows", Optional.empty(), windowReader::read);
        polls().forEach(Poll::start);
    }

    private List<Poll<?>> polls() {
        return List.of(offsets, states, servers, windows);
    }

    private static TaskStates state(ConnectClient connect, ConnectorSettings connector) {
        return connect.findStatus(connector.name())
                .map(TaskStates::of)
                .orElseGet(() -> TaskStates.none(connector.name()));
    }

    /** @throws CommandException if Kafka has not answered for minutes */
    ProgressSample sample() {
        if (offsets.silence().compareTo(GIVE_UP_AFTER) > 0) {
            throw new CommandException(
                    "Kafka has not answered for " + GIVE_UP_AFTER.toSeconds() + " s: the run ends.", offsets.failure());
        }
        Poll.Answer<TopicProgress> progress = offsets.latest();
        States now = states.latest().value();
        return new ProgressSample(
                progress.nanos(),
                progress.value().generated(),
                progress.value().written(),
                servers.latest().value(),
                now.source(),
                now.sink(),
                windows.silence().compareTo(WORTH_TELLING) < 0
                        ? windows.latest().value()
                        : Optional.empty(),
                silences());
    }

    private List<String> silences() {
        List<String> silences = new ArrayList<>();
        addSilence("Kafka", offsets, silences);
        addSilence("Connect", states, silences);
        return silences;
    }

    private static void addSilence(String who, Poll<?> poll, List<String> silences) {
        Duration silence = poll.silence();
        if (silence.compareTo(WORTH_TELLING) > 0) {
            silences.add(who + " has not answered for " + silence.toSeconds() + " s, so its figures are that old");
        }
    }

    @Override
    public void close() {
        polls().forEach(Poll::close);
        windowReader.close();
        topic.close();
    }
}
