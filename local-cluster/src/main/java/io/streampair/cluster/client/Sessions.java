// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Opens sessions with the settings that the cluster's Cassandra needs, such as a user or TLS. */
public record Sessions(UnaryOperator<CqlSessionBuilder> customization) {

    /** The name that SimpleSnitch gives to the only data center. */
    public static final String LOCAL_DATACENTER = "datacenter1";

    /** A loaded machine exceeds the driver's default timeouts, above all for schema changes. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    public CqlSessionBuilder builder(List<InetSocketAddress> contactPoints) {
        return customization.apply(CqlSession.builder()
                .addContactPoints(contactPoints)
                .withLocalDatacenter(LOCAL_DATACENTER)
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, TIMEOUT)
                        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, TIMEOUT)
                        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, TIMEOUT)
                        .withDuration(DefaultDriverOption.METADATA_SCHEMA_REQUEST_TIMEOUT, TIMEOUT)
                        // By default a session takes more than two seconds to close.
                        .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                        .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                        .build()));
    }
}
