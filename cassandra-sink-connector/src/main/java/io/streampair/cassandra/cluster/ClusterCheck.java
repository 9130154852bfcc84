// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cassandra.config.ConnectionConfig;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.write.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks settings on the cluster, within a time limit and without changes there. */
public final class ClusterCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterCheck.class);

    private final SinkConfig config;

    public ClusterCheck(SinkConfig config) {
        this.config = config;
    }

    /** Finds settings that do not match the cluster; at most one for each route. */
    public List<SettingException> findings() {
        if (!config.validation().isEnabled()) {
            return List.of();
        }
        FutureTask<List<SettingException>> check = new FutureTask<>(this::check);
        Thread thread = new Thread(check, "cassandra-sink-validate");
        thread.setDaemon(true);
        thread.start();
        try {
            return check.get(config.validation().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return ofFailure(e.getCause());
        } catch (TimeoutException e) {
            return unchecked("the cluster did not answer within "
                    + config.validation().timeout().toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            thread.interrupt();
        }
    }

    private List<SettingException> ofFailure(Throwable failure) {
        if (failure instanceof SettingException finding) {
            return List.of(finding);
        }
        if (failure instanceof UnreachableException unreachable) {
            return unchecked(unreachable.finding());
        }
        return unchecked("the settings cannot be tried on the cluster (" + failure + ")");
    }

    private List<SettingException> unchecked(String reason) {
        ConnectionConfig connection = config.connection();
        return unchecked(
                new SettingException(connection.locationKey(), connection.value(connection.locationKey()), reason));
    }

    private List<SettingException> unchecked(SettingException finding) {
        if (config.validation().isRequired()) {
            return List.of(finding);
        }
        LOG.warn("Could not check the settings on the cluster: {}", finding.getMessage());
        return List.of();
    }

    private List<SettingException> check() throws InterruptedException {
        CqlSession session = new SessionFactory(config).open();
        try {
            TableValidator validator = new TableValidator(session, Timing.SYSTEM);
            List<SettingException> findings = new ArrayList<>();
            for (RouteConfig route : config.routes()) {
                try {
                    validator.check(route);
                } catch (SettingException e) {
                    findings.add(e);
                }
            }
            return findings;
        } finally {
            // The driver takes more than two seconds to close a session.
            CompletionStage<Void> unused = session.closeAsync();
        }
    }
}
