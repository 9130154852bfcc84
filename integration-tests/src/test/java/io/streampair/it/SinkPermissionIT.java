// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The sink's role in Cassandra lacks a permission or has another password. */
@Tag("full")
@ResourceLock(value = Clusters.GUARDED, mode = ResourceAccessMode.READ)
class SinkPermissionIT {
    private final LocalCluster cluster = Clusters.guarded();

    @Test
    void should_fail_without_permission_to_write_and_write_all_once_it_is_granted() throws Exception {
        try (Pipeline pipeline = pipelineOf("reader", "secret")) {
            pipeline.createTable();
            pipeline.session().execute("CREATE ROLE reader WITH LOGIN = true AND PASSWORD = 'secret'");
            List<Person> people = Person.numbers(0, 500);
            pipeline.send(people, 1);
            pipeline.createSink();
            assertThat(pipeline.sinkTasks().awaitFailure())
                    .contains("User reader has no MODIFY permission on <table " + pipeline.table()
                            + "> or any of its parents");
            assertThat(pipeline.committed()).isZero();

            pipeline.session().execute("GRANT MODIFY ON " + pipeline.table() + " TO reader");
            cluster.connect().restart(pipeline.sinkName());
            pipeline.awaitWritten(people.size());
            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(people));
        }
    }

    @Test
    void should_fail_when_the_password_is_wrong() throws Exception {
        try (Pipeline pipeline = pipelineOf("cassandra", "a guess")) {
            pipeline.sink("validate.connection", "none").createSink();
            assertThat(pipeline.sinkTasks().awaitFailure())
                    .contains("The sink cannot start: ")
                    .contains("Provided username cassandra and/or password are incorrect")
                    .doesNotContain("a guess");
        }
    }

    private Pipeline pipelineOf(String user, String password) throws Exception {
        Pipeline pipeline = Pipeline.named(cluster, "of" + user)
                .sink("flush.interval.ms", "500")
                .sink("tasks.max", "1")
                .sink("username", user)
                .sink("password", password);
        pipeline.topic().create(1);
        return pipeline;
    }
}
