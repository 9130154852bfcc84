// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.streampair.cluster.client.Cluster;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.CassandraSessions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of a world, and the tables that a file describes, before its connectors. */
public final class WorldSetup {
    private static final String PARTITIONS = "topic.creation.default.partitions";
    private static final Duration TABLE_WITHIN = Duration.ofSeconds(60);
    /** Timestamps are logical: they may lie before all retention, and after now. */
    private static final Map<String, String> ANY_TIME =
            Map.of("retention.ms", "-1", "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));

    private WorldSetup() {}

    /** @param replicas how many nodes hold a row */
    public static void create(Cluster cluster, PipelineSettings pipeline, int replicas) {
        topics(cluster, pipeline);
        if (!pipeline.tables().isBlank()) {
            tables(cluster, pipeline.tables(), replicas);
        }
    }

    private static void topics(Cluster cluster, PipelineSettings pipeline) {
        int partitions = Integer.parseInt(pipeline.source().config().getOrDefault(PARTITIONS, "1"));
        try (Admin admin = cluster.admin()) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> topics = new ArrayList<>();
            for (String name : pipeline.topics()) {
                if (!there.contains(name)) {
                    topics.add(new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(ANY_TIME));
                }
            }
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new CommandException(
                    "Kafka does not create the topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while creating the topics", e);
        }
    }

    private static void tables(Cluster cluster, String script, int replicas) {
        try (CqlSession session = cluster.openSession()) {
            for (String statement : CqlScript.statements(script)) {
                session.execute(SimpleStatement.newInstance(
                                statement.replaceAll("('replication_factor'\\s*:\\s*)'?1'?", "$1" + replicas))
                        .setTimeout(TABLE_WITHIN));
            }
        } catch (DriverException e) {
            throw new CommandException("The tables are not created: " + CassandraSessions.sentence(e), e);
        }
    }
}
