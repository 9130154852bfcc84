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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries settings on the cluster, for a limited time, and changes nothing there. */
public final class ClusterCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterCheck.class);

    private final SinkConfig config;

    public ClusterCheck(SinkConfig config) {
        this.config = config;
    }

    /** What must be changed before the sink can work, as far as the cluster can tell; no more than one for each route. */
    public List<SettingException> findings() {
        if (!config.validation().isEnabled()) {
            return List.of();
        }
        FutureTask<List<SettingException>> look = new FutureTask<>(this::look);
        Thread thread = new Thread(look, "cassandra-sink-validate");
        thread.setDaemon(true);
        thread.start();
        try {
            return look.get(config.validation().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return ofFailure(e.getCause());
        } catch (TimeoutException e) {
            return untried(
                    "gives no answer within " + config.validation().timeout().toMillis() + " ms");
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
            return untried(unreachable.finding());
        }
        return untried("cannot be asked (" + failure + ")");
    }

    private List<SettingException> untried(String reason) {
        ConnectionConfig connection = config.connection();
        return untried(
                new SettingException(connection.locationKey(), connection.value(connection.locationKey()), reason));
    }

    private List<SettingException> untried(SettingException finding) {
        if (config.validation().isRequired()) {
            return List.of(finding);
        }
        LOG.warn("The settings could not be tried on the cluster: {}", finding.getMessage());
        return List.of();
    }

    private List<SettingException> look() throws InterruptedException {
        try (CqlSession session = new SessionFactory(config).open()) {
            TableValidator fit = new TableValidator(session, Timing.SYSTEM);
            List<SettingException> findings = new ArrayList<>();
            for (RouteConfig route : config.routes()) {
                try {
                    fit.check(route);
                } catch (SettingException e) {
                    findings.add(e);
                }
            }
            return findings;
        }
    }
}
