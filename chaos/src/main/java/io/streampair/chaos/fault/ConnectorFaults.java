// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streampair.chaos.workload.DataStream;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.ConnectRestException;
import io.streampair.cluster.client.ConnectorFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Actions of operators on a running connector, through Connect's REST API. */
final class ConnectorFaults {
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 15;

    /** Changes of settings that do not change the written rows. */
    private static final List<Map<String, String>> SOURCE_CHANGES = List.of(
            Map.of("tasks.max", "1"),
            Map.of("tasks.max", "3"),
            Map.of("batch.size", "50"),
            Map.of("tasks.max", "2", "batch.size", "2000"));

    private static final List<Map<String, String>> SINK_CHANGES = List.of(
            Map.of("tasks.max", "1"),
            Map.of("tasks.max", "3"),
            Map.of("flush.interval.ms", "3000"),
            Map.of("batch.grouping", "partition", "window.max.rows", "100"),
            Map.of("tasks.max", "2", "flush.interval.ms", "300", "max.in.flight.requests", "2"));

    private final ConnectClient connect;

    ConnectorFaults(ConnectClient connect) {
        this.connect = connect;
    }

    FaultInjection pause(ConnectorFile connector) {
        return new FaultInjection(() -> connect.pause(connector.name()), () -> connect.resume(connector.name()));
    }

    FaultInjection stop(ConnectorFile connector) {
        return new FaultInjection(() -> connect.stop(connector.name()), () -> connect.resume(connector.name()));
    }

    FaultInjection bounce(ConnectorFile connector) {
        return FaultInjection.passing(() -> connect.restart(connector.name()));
    }

    FaultInjection reconfigureSource(ConnectorFile source, int dice) {
        return reconfigure(source, SOURCE_CHANGES.get(dice % SOURCE_CHANGES.size()));
    }

    FaultInjection reconfigureSink(ConnectorFile sink, int dice) {
        return reconfigure(sink, SINK_CHANGES.get(dice % SINK_CHANGES.size()));
    }

    private FaultInjection reconfigure(ConnectorFile connector, Map<String, String> change) {
        return FaultInjection.passing(() -> connect.putConfig(connector.with(change)));
    }

    /** Resets the sink's offsets to the start, or partway back. */
    FaultInjection rewind(DataStream stream, int dice) {
        String sink = stream.sink().name();
        return new FaultInjection(
                () -> {
                    connect.stop(sink);
                    connect.awaitState(sink, "STOPPED", STOPPED_WITHIN);
                    alterOffsets(sink, setBack(connect.offsets(sink), dice % 3 / 3.0));
                },
                () -> connect.resume(sink));
    }

    /** Retries, since killed members stay in the group until their session times out. */
    private void alterOffsets(String sink, JsonNode offsets) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                connect.alterOffsets(sink, offsets);
                return;
            } catch (ConnectRestException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static JsonNode setBack(JsonNode offsets, double share) {
        JsonNode changed = offsets.deepCopy();
        for (JsonNode entry : changed.path("offsets")) {
            ObjectNode offset = (ObjectNode) entry.path("offset");
            offset.put(
                    "kafka_offset", (long) (share * offset.path("kafka_offset").asLong()));
        }
        return changed;
    }
}
