// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The connectors of docs/recipes.md write its rows. */
@Tag("full")
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkRecipesIT {
    private final Cluster cluster = Clusters.standard();

    static List<Recipe> recipes() {
        return RecipesPage.recipes();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void should_write_the_rows_of_the_page(Recipe recipe) throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "recipe_" + recipe.number())) {
            sink.execute("USE " + sink.name());
            recipe.cql().forEach(sink::execute);
            List<Topic> topics = new ArrayList<>();
            for (String name : recipe.topics()) {
                Topic topic = new Topic(cluster, name);
                topic.create(1, Map.of("retention.ms", "-1"));
                topic.sendAll(recipe.messages().stream()
                        .filter(message -> message.topic().equals(name))
                        .map(SinkRecipesIT::record)
                        .toList());
                topics.add(topic);
            }
            Map<String, String> settings = new HashMap<>(recipe.settings());
            settings.put("keyspace", sink.name());
            settings.put("tasks.max", "1");
            sink.start(settings);
            sink.awaitCommitted(topics.toArray(Topic[]::new));
            for (Recipe.Shown shown : recipe.tables()) {
                Awaitility.await(shown.name())
                        .atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(shown.asShown(rows(sink, shown)))
                                .containsExactlyInAnyOrderElementsOf(shown.rows()));
            }
            sink.assertRunning();
        }
    }

    private static List<List<String>> rows(RoutedSink sink, Recipe.Shown shown) {
        return sink.shownRows("SELECT " + String.join(", ", shown.columns()) + " FROM " + shown.name());
    }

    private static ProducerRecord<String, String> record(Recipe.Message message) {
        Long time = message.time() == null ? null : message.time().toEpochMilli();
        ProducerRecord<String, String> record =
                new ProducerRecord<>(message.topic(), 0, time, message.key(), message.value());
        message.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
