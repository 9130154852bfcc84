// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Opens sessions with what the cluster's Cassandra asks of its clients, such as a user or TLS. */
record Sessions(UnaryOperator<CqlSessionBuilder> customization) {

    /** A loaded machine takes longer than the driver's defaults, above all for schema changes. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    CqlSessionBuilder builder(List<InetSocketAddress> contactPoints) {
        return customization.apply(CqlSession.builder()
                .addContactPoints(contactPoints)
                .withLocalDatacenter(CassandraYaml.DATACENTER)
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, TIMEOUT)
                        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, TIMEOUT)
                        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, TIMEOUT)
                        .withDuration(DefaultDriverOption.METADATA_SCHEMA_REQUEST_TIMEOUT, TIMEOUT)
                        .build()));
    }
}
