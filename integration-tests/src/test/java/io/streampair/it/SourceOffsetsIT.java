// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectRestException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A stopped source is sent to other records of its stream through Connect's REST API (KIP-875). */
@ResourceLock(value = Clusters.EXACTLY_ONCE, mode = ResourceAccessMode.READ)
class SourceOffsetsIT {
    private static final int COUNT = 4_000;
    private static final int SPLITS = 4;

    /** Offsets that do not belong to this stream, and a part of the refusal. */
    private static final Map<String, String> REFUSED = Map.of(
            "{'stream': 'altered', 'split': 1} {'next': 400}", "such as 401",
            "{'stream': 'altered', 'split': 1} {'next': -3}", "such as 1",
            "{'stream': 'altered', 'split': 1} {'next': 'far'}", "next=far must be a whole number",
            "{'stream': 'altered', 'split': 1} {'next': 1.5}", "next=1.5 must be a whole number",
            "{'stream': 'altered', 'split': 1} {'index': 1}", "Set exactly the key 'next'",
            "{'stream': 'altered', 'split': 4} {'next': 4}", "from split=0 to split=3",
            "{'stream': 'altered', 'split': '1'} {'next': 1}", "from split=0 to split=3",
            "{'stream': 'other', 'split': 1} {'next': 1}", "Use stream=altered",
            "{'topic': 'altered'} {'next': 1}", "Set exactly the keys 'stream' and 'split'");

    private final LocalCluster cluster = Clusters.exactlyOnce();

    @Test
    void should_refuse_what_is_no_offset_of_the_stream_and_go_on_at_what_is_one() {
        try (SourceRun run = new SourceRun(cluster, "altered", COUNT, -1).with("splits", "" + SPLITS)) {
            run.start(2).awaitRecords(COUNT);
            cluster.connect().stop(run.name());
            cluster.connect().awaitState(run.name(), "STOPPED", Duration.ofMinutes(1));
            JsonNode before = cluster.connect().offsets(run.name());
            assertThat(before.path("offsets")).hasSize(SPLITS);

            REFUSED.forEach((offset, said) -> assertThatThrownBy(() -> alter(run, offset))
                    .as(offset)
                    .isInstanceOf(ConnectRestException.class)
                    .hasMessageContaining(said));
            assertThat(cluster.connect().offsets(run.name())).isEqualTo(before);

            alter(run, "{'stream': 'altered', 'split': 0} {'next': 3996}");
            alter(run, "{'stream': 'altered', 'split': 1} {'next': 2001}");
            alter(run, "{'stream': 'altered', 'split': 2} null");
            cluster.connect().resume(run.name());
            run.awaitRecords(COUNT + 1 + 500 + 1_000);
            run.drain();

            assertThat(run.timesRead())
                    .hasSize(COUNT)
                    .allSatisfy((number, times) ->
                            assertThat(times).as("%s", number).isEqualTo(isWrittenAgain(number) ? 2 : 1));
        }
    }

    private static boolean isWrittenAgain(long number) {
        return switch ((int) (number % SPLITS)) {
            case 0 -> number >= 3_996;
            case 1 -> number >= 2_001;
            case 2 -> true;
            default -> false;
        };
    }

    private void alter(SourceRun run, String partitionAndOffset) {
        int end = partitionAndOffset.indexOf('}') + 1;
        String body = "{'offsets': [{'partition': " + partitionAndOffset.substring(0, end) + ", 'offset': "
                + partitionAndOffset.substring(end) + "}]}";
        cluster.connect().alterOffsets(run.name(), json(body.replace('\'', '"')));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
