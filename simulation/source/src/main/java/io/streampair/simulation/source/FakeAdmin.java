// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.util.TopicAdmin;

/** Creates the topic; one for all tasks. */
final class FakeAdmin extends TopicAdmin {
    private final World world;
    private final Incarnation owner;

    FakeAdmin(World world, Incarnation owner) {
        super(Map.of(), null);
        this.world = world;
        this.owner = owner;
    }

    @Override
    public Map<String, TopicDescription> describeTopics(String... topics) {
        owner.touch("describe topic");
        world.loop.sleep(world.latencyMillis() + world.broker.awayMillis());
        owner.requireAlive();
        failIfToldTo();
        return world.topicExists ? Map.of(topics[0], new TopicDescription(topics[0], false, List.of())) : Map.of();
    }

    @Override
    public TopicCreationResponse createOrFindTopics(NewTopic... topics) {
        owner.touch("create topic");
        world.loop.sleep(world.latencyMillis() + world.broker.awayMillis());
        owner.requireAlive();
        failIfToldTo();
        Set<String> names = Set.of(topics[0].name());
        boolean existed = world.topicExists;
        world.topicExists = true;
        return new TopicCreationResponse(existed ? Set.of() : names, existed ? names : Set.of());
    }

    private void failIfToldTo() {
        if (world.failsTopicCall()) {
            throw new ConnectException("simulated: the topic can be neither described nor created");
        }
    }

    @Override
    public void close(Duration timeout) {
        // It holds no connection.
    }
}
