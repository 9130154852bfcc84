// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.disk.SmallDisks;
import io.streampair.chaos.net.Network;
import io.streampair.chaos.schedule.FaultKind;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.LocalClusterBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The servers of a run and the means to disturb them.
 *
 * @param network the proxies between the workers and the other servers
 * @param disks the disks of the Cassandra nodes, if faults may fill them
 */
record ChaosEnvironment(LocalCluster cluster, Network network, Optional<SmallDisks> disks) implements AutoCloseable {

    /**
     * Starts the servers.
     *
     * @param customization of the cluster, beyond what each run needs
     */
    static ChaosEnvironment open(
            ChaosPlan plan, Path home, Path logs, UnaryOperator<LocalClusterBuilder> customization) {
        Optional<SmallDisks> disks = plan.kinds().contains(FaultKind.DISK_FULL)
                ? Optional.of(new SmallDisks(plan.shape().cassandraNodes()))
                : Optional.empty();
        Network network = new Network();
        try {
            LocalClusterBuilder builder = ChaosCluster.builder(home, plan, logs);
            if (!plan.killsOnlyWorkers()) {
                builder.proxies(network);
            }
            disks.ifPresent(small -> builder.data(small.folder()));
            return new ChaosEnvironment(customization.apply(builder).start(), network, disks);
        } catch (RuntimeException e) {
            network.close();
            disks.ifPresent(SmallDisks::close);
            throw e;
        }
    }

    @Override
    public void close() {
        cluster.close();
        network.close();
        disks.ifPresent(SmallDisks::close);
    }
}
