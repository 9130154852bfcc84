// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.pipeline.state.RunState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands to inspect a run, ready to paste. */
final class CheatSheet {
    private static final String JSON_BODY = " -H 'Content-Type: application/json' -d ";

    private final RunState run;
    private final URI worker;
    private final String sink;

    CheatSheet(RunState run) {
        this.run = run;
        this.worker = run.connect().get(0);
        this.sink = worker + "/connectors/" + run.pipeline().sink().name();
    }

    List<String> lines() {
        String workers =
                String.join(" ", run.connect().stream().map(URI::toString).toList());
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Kafka        " + run.bootstrapServers());
        lines.add("Connect      " + workers);
        lines.add("Cassandra    " + run.contactPoints());
        run.pipeline()
                .tableNames()
                .forEach(table -> lines.add("rows         ./pipeline cql \"SELECT * FROM " + table + " LIMIT 10\""));
        run.pipeline().topics().forEach(topic -> lines.add("records      ./pipeline topic " + topic));
        lines.add("dead letters ./pipeline dlq");
        lines.add("status       curl -s " + sink + "/status");
        lines.add("pause        curl -s -X PUT " + sink + "/pause");
        lines.add("resume       curl -s -X PUT " + sink + "/resume");
        lines.add("stop         curl -s -X PUT " + sink + "/stop");
        lines.add("offsets      curl -s " + sink + "/offsets");
        lines.add("set offsets  curl -s -X PATCH" + JSON_BODY + "'" + offsets() + "' " + sink
                + "/offsets   # stop it first");
        lines.add("validate     curl -s " + sink + "/config | curl -s -X PUT" + JSON_BODY + "@- " + worker
                + "/connector-plugins/"
                + run.pipeline().sink().config().get("connector.class") + "/config/validate");
        lines.add("");
        return lines;
    }

    /** A body for {@code PATCH …/offsets} that makes the first partition start at its third record. */
    private String offsets() {
        Map<String, Object> partition = Map.of("kafka_topic", run.pipeline().topic(), "kafka_partition", 0);
        Map<String, Object> offset = Map.of("kafka_offset", 2);
        return new ObjectMapper()
                .valueToTree(Map.of("offsets", List.of(Map.of("partition", partition, "offset", offset))))
                .toString();
    }
}
