// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.servererrors.QueryExecutionException;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import io.streampair.pipeline.command.CommandException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;

/** Opens sessions with Cassandra, and says in a sentence why Cassandra does not answer. */
public final class CassandraSessions {
    /** A loaded machine exceeds the driver's default timeouts. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private CassandraSessions() {}

    /** @throws CommandException if no node answers */
    public static CqlSession open(
            Collection<InetSocketAddress> contactPoints, String localDatacenter, String consistency) {
        try {
            return CqlSession.builder()
                    .addContactPoints(contactPoints)
                    .withLocalDatacenter(localDatacenter)
                    .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                            .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, TIMEOUT)
                            .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, TIMEOUT)
                            .withString(DefaultDriverOption.REQUEST_CONSISTENCY, consistency)
                            // By default a session takes more than two seconds to close.
                            .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                            .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                            .build())
                    .build();
        } catch (AllNodesFailedException e) {
            String nodes = contactPoints.stream()
                    .map(node -> node.getHostString() + ":" + node.getPort())
                    .collect(Collectors.joining(", "));
            throw new CommandException(
                    "Cassandra does not answer at " + nodes + ". Start it, or name the address at which it listens.",
                    e);
        }
    }

    /** What a failed request means, in a sentence. */
    public static String sentence(DriverException failure) {
        if (failure instanceof QueryValidationException) {
            return "Cassandra refuses the statement: " + failure.getMessage();
        }
        if (failure instanceof QueryExecutionException) {
            return "Cassandra could not carry out the statement: " + failure.getMessage();
        }
        return failure instanceof DriverTimeoutException || failure instanceof AllNodesFailedException
                ? "Cassandra no longer answers. Run the command again when it does."
                : "Cassandra's client failed: " + failure.getMessage();
    }
}
