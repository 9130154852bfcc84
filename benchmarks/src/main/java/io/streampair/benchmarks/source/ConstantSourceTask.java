// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/** Makes {@code count} records of one key and one value, a thousand per poll, each with its own offset. */
public final class ConstantSourceTask extends SourceTask {
    static final String TOPIC = "topic";
    static final String COUNT = "count";
    static final String KEY = "record.key";
    /** The value as JsonConverter writes it, with its schema. */
    static final String VALUE = "record.value";

    private static final int BATCH = 1000;
    private static final Map<String, String> PARTITION = Map.of("stream", "constant");

    private final CountDownLatch stopping = new CountDownLatch(1);
    private String topic;
    private String key;
    private SchemaAndValue value;
    private long count;
    private long next;

    @Override
    public void start(Map<String, String> props) {
        topic = props.get(TOPIC);
        key = props.get(KEY);
        count = Long.parseLong(props.get(COUNT));
        try (JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "true"), false);
            value = converter.toConnectData(topic, props.get(VALUE).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        if (next >= count) {
            stopping.await(1, TimeUnit.SECONDS);
            return null;
        }
        List<SourceRecord> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && next < count) {
            next++;
            batch.add(new SourceRecord(
                    PARTITION,
                    Map.of("next", next),
                    topic,
                    null,
                    Schema.OPTIONAL_STRING_SCHEMA,
                    key,
                    value.schema(),
                    value.value()));
        }
        return batch;
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public String version() {
        return "1";
    }
}
