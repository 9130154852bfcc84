// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.client.Cluster;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The files of connect-configs, POSTed as they are. */
@Order(3)
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class ShippedConfigsIT {
    private static final int AT_LEAST = 3_000;

    private final Cluster cluster = Clusters.standard();

    @Test
    void should_move_records_byte_exact_from_source_to_table() throws Exception {
        try (Pipeline pipeline = Pipeline.asShipped(cluster)) {
            pipeline.start();
            pipeline.awaitRows(AT_LEAST);
            pipeline.assertTableHolds(pipeline.finish());

            List<SourceRecord> generated = pipeline.generatedRecords();
            List<LogRecord> log = pipeline.topic().read();
            assertThat(log).hasSameSizeAs(generated).hasSizeGreaterThanOrEqualTo(AT_LEAST);
            assertThat(keysAndValues(log)).isEqualTo(expectedKeysAndValues(generated));
            assertThat(log.get(0).value())
                    .matches("\"[^\"$]+\\$[^\"$]+\\\\n[^\"$]+ [A-Z]{2} \\d{5}\\$(19[789]|20[012])\\d\"");
            assertThat(log.stream().map(LogRecord::partition).distinct()).hasSize(3);
        }
    }

    private static Set<List<String>> keysAndValues(List<LogRecord> log) {
        Set<List<String>> pairs = new HashSet<>();
        log.forEach(record -> pairs.add(List.of(record.key(), record.value())));
        return pairs;
    }

    private static Set<List<String>> expectedKeysAndValues(List<SourceRecord> records) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Set<List<String>> pairs = new HashSet<>();
        for (SourceRecord record : records) {
            pairs.add(List.of((String) record.key(), json.writeValueAsString(record.value())));
        }
        return pairs;
    }
}
