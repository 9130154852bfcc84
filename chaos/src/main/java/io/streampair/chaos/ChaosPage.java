// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.timeline.Timeline;
import io.streampair.chaos.timeline.TimelineBoard;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.pipeline.page.Board;
import io.streampair.pipeline.page.LivePage;
import io.streampair.pipeline.page.SavedPage;
import io.streampair.pipeline.state.Poll;
import io.streampair.pipeline.state.ServerStates;
import io.streampair.pipeline.state.TaskStates;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** The live page of a run, and the page that it leaves behind; does without a live page if there is none. */
final class ChaosPage implements AutoCloseable {
    private final LivePage page;
    private final ChaosPlan plan;
    private List<String> lags = List.of();

    /** @param port of the live page, 0 for one that is free; empty for none */
    ChaosPage(OptionalInt port, ChaosPlan plan) {
        this.page = new LivePage(port, System::currentTimeMillis);
        this.plan = plan;
    }

    /** Where the live page is. */
    Optional<URI> address() {
        return page.address();
    }

    /** What the run does now, without a full stop. */
    void phase(String text) {
        page.phase(text);
    }

    /**
     * Shows a timeline once a second, from its start until it is closed.
     *
     * @param lags the names of the lags in the timeline
     * @param connectors their names
     */
    Follower follow(Timeline timeline, LocalCluster cluster, List<String> lags, List<String> connectors) {
        this.lags = List.copyOf(lags);
        return new Follower(board(page.board(), timeline), cluster, connectors);
    }

    private TimelineBoard board(Board board, Timeline timeline) {
        List<TimelineBoard.Planned> planned = plan.faults().stream()
                .map(fault -> new TimelineBoard.Planned(
                        fault.at().toMillis() / 1e3,
                        fault.target().name(),
                        fault.toString(),
                        fault.lasting().toMillis() / 1e3))
                .toList();
        return new TimelineBoard(board, timeline, planned, plan.length().toMillis() / 1e3, lags);
    }

    /** Shows what came out, and returns the whole run as a page in one file. */
    String end(ChaosReport report, String outcome) {
        page.verdict(report.isRight(), outcome);
        Board saved = new Board();
        saved.show("phase", Map.of("text", "The run has ended.", "since", 0));
        saved.show("verdict", Map.of("right", report.isRight(), "text", outcome));
        TimelineBoard timeline = board(saved, report.timeline());
        timeline.show();
        timeline.addAllPoints();
        return SavedPage.of(saved);
    }

    /** The run ends because of this. */
    void failed(String why) {
        page.failed(why);
    }

    @Override
    public void close() {
        page.close();
    }

    /** Feeds the page on a thread of its own; asks the servers only while somebody watches. */
    final class Follower implements AutoCloseable {
        private final TimelineBoard timeline;
        private final List<String> connectors;
        private final Poll<ServerStates> servers;
        private final Poll<List<TaskStates>> tasks;
        private final Thread thread = new Thread(this::run, "chaos-page");

        private Follower(TimelineBoard timeline, LocalCluster cluster, List<String> connectors) {
            this.connectors = List.copyOf(connectors);
            this.timeline = timeline;
            ServerStates unknown = new ServerStates(List.of());
            servers = new Poll<>("servers", unknown, () -> page.isWatched() ? ServerStates.ask(cluster) : unknown);
            tasks = new Poll<>("states", List.of(), () -> page.isWatched() ? states(cluster.connect()) : List.of());
            thread.setDaemon(true);
        }

        void start() {
            if (page.address().isPresent()) {
                servers.start();
                tasks.start();
                thread.start();
            }
        }

        private List<TaskStates> states(ConnectClient connect) {
            List<TaskStates> states = new ArrayList<>();
            for (String name : connectors) {
                states.add(connect.findStatus(name).map(TaskStates::of).orElseGet(() -> TaskStates.none(name)));
            }
            return states;
        }

        private void run() {
            try {
                while (true) {
                    timeline.show();
                    timeline.addPoint();
                    page.states(servers.latest().value(), tasks.latest().value());
                    TimeUnit.SECONDS.sleep(1);
                }
            } catch (InterruptedException e) {
                // The run is over.
            }
        }

        @Override
        public void close() {
            servers.close();
            tasks.close();
            thread.interrupt();
        }
    }
}
