// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The expressions in {@code monitoring/}. */
final class MonitoringFiles {
    private MonitoringFiles() {}

    /** Of the panels of the dashboard, for all connectors. */
    static List<String> ofDashboard() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Exporter.MONITORING.resolve("grafana/streampair.json").toFile());
        List<String> expressions = new ArrayList<>();
        for (JsonNode panel : dashboard.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                expressions.add(target.path("expr").asText().replace("$connector", ".*"));
            }
        }
        return expressions;
    }

    static List<String> ofAlerts() throws IOException {
        return afterKey("expr: ");
    }

    /** The names of the alerts. */
    static List<String> alerts() throws IOException {
        return afterKey("- alert: ");
    }

    private static List<String> afterKey(String key) throws IOException {
        List<String> values = new ArrayList<>();
        for (String line : Files.readAllLines(Exporter.MONITORING.resolve("alerts.yml"))) {
            if (line.strip().startsWith(key)) {
                values.add(line.strip().substring(key.length()));
            }
        }
        return values;
    }
}
