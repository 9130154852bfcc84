// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;

class AmbiguousFailureTest {
    private final Throwable unavailable = new UnavailableException(null, DefaultConsistencyLevel.LOCAL_QUORUM, 2, 1);
    private final Throwable timedOut = new DriverTimeoutException("late");

    private static Node node() {
        return (Node) Proxy.newProxyInstance(
                AmbiguousFailureTest.class.getClassLoader(),
                new Class<?>[] {Node.class},
                (proxy, method, arguments) -> method.getName().equals("toString") ? "node" : 1);
    }

    private static Throwable ofAllNodes(Throwable first, Throwable second) {
        Node node = node();
        return AllNodesFailedException.fromErrors(List.of(Map.entry(node, first), Map.entry(node, second)));
    }

    @Test
    void should_know_what_is_refused_before_it_is_applied() {
        assertThat(AmbiguousFailure.mayBeApplied(unavailable)).isFalse();
        assertThat(AmbiguousFailure.mayBeApplied(new InvalidQueryException(null, "no")))
                .isFalse();
        assertThat(AmbiguousFailure.mayBeApplied(timedOut)).isTrue();
        assertThat(AmbiguousFailure.mayBeApplied(new IllegalStateException("?")))
                .isTrue();
    }

    @Test
    void should_look_at_what_each_node_says() {
        assertThat(AmbiguousFailure.mayBeApplied(ofAllNodes(unavailable, new BusyConnectionException(1))))
                .isFalse();
        assertThat(AmbiguousFailure.mayBeApplied(ofAllNodes(unavailable, timedOut)))
                .isTrue();
    }

    @Test
    void should_look_at_the_cause_of_a_failure_of_the_task() {
        assertThat(AmbiguousFailure.mayBeApplied(new ConnectException("refused", unavailable)))
                .isFalse();
        assertThat(AmbiguousFailure.mayBeApplied(new ConnectException("late", timedOut)))
                .isTrue();
        assertThat(AmbiguousFailure.mayBeApplied(new ConnectException("?"))).isTrue();
    }
}
