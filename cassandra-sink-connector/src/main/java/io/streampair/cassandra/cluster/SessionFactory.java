// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.dse.driver.api.core.config.DseDriverOption;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
import com.datastax.oss.driver.api.core.metadata.Node;
import io.streampair.cassandra.Version;
import io.streampair.cassandra.config.ConnectionConfig;
import io.streampair.cassandra.config.CredentialsConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.SinkConfig;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** Opens sessions with the settings of the sink. */
public final class SessionFactory implements SharedSessions.Opener {
    private static final Duration FIRST_RECONNECTION = Duration.ofMillis(500);
    private static final Duration LAST_RECONNECTION = Duration.ofSeconds(10);

    /** A connection is shared by many tasks, each with its own limit of requests; the driver has room for 1,024 by default. */
    private static final int REQUESTS_OF_CONNECTION = 8_192;

    private final SinkConfig config;

    public SessionFactory(SinkConfig config) {
        this.config = config;
    }

    /**
     * Gives a task a session that it may share with others; can be interrupted.
     *
     * @param task its name in the log
     * @throws UnreachableException if the cluster is unreachable now, or its nodes do not agree on the schema yet
     * @throws SettingException if the settings or the cluster must be changed
     */
    public SessionLease lease(SharedSessions sessions, String task) throws InterruptedException {
        return sessions.lease(config.connection().identity(), task, this);
    }

    /** A session hears of a change of the schema some time after it is made. */
    @Override
    public void join(CqlSession session) {
        SchemaRefresh schema = new SchemaRefresh(config, session);
        schema.read();
        schema.run();
    }

    /**
     * Opens a session; can be interrupted.
     *
     * @throws UnreachableException if the cluster is unreachable now, or its nodes do not agree on the schema yet
     * @throws SettingException if the settings or the cluster must be changed
     */
    @Override
    public CqlSession open() throws InterruptedException {
        CqlSession session = await();
        try {
            if (config.connection().bundle().isEmpty()) {
                checkDatacenter(session);
            }
            new SchemaRefresh(config, session).run();
            return session;
        } catch (RuntimeException e) {
            CompletionStage<Void> unused = session.closeAsync();
            throw e;
        }
    }

    private CqlSession await() throws InterruptedException {
        CompletableFuture<CqlSession> opening = opening();
        try {
            return opening.get();
        } catch (InterruptedException e) {
            CompletableFuture<Void> unused = opening.thenAccept(CqlSession::closeAsync);
            throw e;
        } catch (ExecutionException e) {
            throw explained(e.getCause());
        }
    }

    private CompletableFuture<CqlSession> opening() {
        CqlSessionBuilder builder = builder();
        try {
            return builder.buildAsync().toCompletableFuture();
        } catch (IllegalStateException e) {
            throw explained(e);
        }
    }

    private RuntimeException explained(Throwable failure) {
        return new ConnectionFailure(config.connection()).explain(failure);
    }

    private CqlSessionBuilder builder() {
        ConnectionConfig connection = config.connection();
        ClassLoader classLoader = SessionFactory.class.getClassLoader();
        CqlSessionBuilder builder =
                new SinkSessionBuilder().withClassLoader(classLoader).withConfigLoader(driverConfig(classLoader));
        CredentialsConfig credentials = connection.credentials();
        if (credentials.areInFiles()) {
            builder.withAuthProvider(new FileAuthProvider(credentials));
        } else {
            credentials.username().ifPresent(name -> builder.withAuthCredentials(name, credentials.password()));
        }
        if (connection.bundle().isPresent()) {
            connection.bundle().get().addTo(builder);
            return builder;
        }
        connection.sslEngines().ifPresent(builder::withSslEngineFactory);
        return builder.addContactPoints(connection.contactPoints()).withLocalDatacenter(connection.localDatacenter());
    }

    private DriverConfigLoader driverConfig(ClassLoader classLoader) {
        ProgrammaticDriverConfigLoaderBuilder driver = DriverConfigLoader.programmaticBuilder(classLoader)
                .withDuration(
                        DefaultDriverOption.REQUEST_TIMEOUT, config.connection().requestTimeout())
                .withString(
                        DefaultDriverOption.PROTOCOL_COMPRESSION,
                        config.connection().compression())
                .withString(DseDriverOption.APPLICATION_NAME, config.connector())
                .withString(DseDriverOption.APPLICATION_VERSION, Version.current())
                // The driver would log the rows of requests that the server warns about.
                .withBoolean(DefaultDriverOption.REQUEST_LOG_WARNINGS, false)
                // The native clock needs a library that the plugin does not contain.
                .withBoolean(DefaultDriverOption.TIMESTAMP_GENERATOR_FORCE_JAVA_CLOCK, true)
                .withInt(DefaultDriverOption.CONNECTION_MAX_REQUESTS, REQUESTS_OF_CONNECTION)
                // A worker may have a session for each cluster and role; the driver would warn of a leak from the fifth
                // on.
                .withInt(DefaultDriverOption.SESSION_LEAK_THRESHOLD, 0)
                // RetryingCall logs an outage once; the driver would log each attempt.
                .withBoolean(DefaultDriverOption.CONNECTION_WARN_INIT_ERROR, false)
                .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, FIRST_RECONNECTION)
                .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, LAST_RECONNECTION);
        config.connection().driverOptions().applyTo(driver);
        return driver.build();
    }

    /** The driver would open a session without any node to send requests to. */
    private void checkDatacenter(CqlSession session) {
        String local = config.connection().localDatacenter();
        Set<String> known = new TreeSet<>();
        for (Node node : session.getMetadata().getNodes().values()) {
            if (node.getDatacenter() != null) {
                known.add(node.getDatacenter());
            }
        }
        if (!known.contains(local)) {
            throw new SettingException(
                    ConnectionConfig.LOCAL_DATACENTER,
                    local,
                    "unknown data center; the cluster has " + String.join(", ", known));
        }
    }
}
