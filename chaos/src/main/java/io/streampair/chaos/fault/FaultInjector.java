// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.fault;

import io.streampair.chaos.disk.SmallDisks;
import io.streampair.chaos.net.Disturbance;
import io.streampair.chaos.net.Network;
import io.streampair.chaos.net.Proxy;
import io.streampair.chaos.schedule.Fault;
import io.streampair.chaos.schedule.FaultTarget;
import io.streampair.chaos.workload.DataStream;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectorFile;
import io.streampair.cluster.servers.ServerProcess;
import java.util.List;
import java.util.Optional;

/** Maps each fault of a schedule to actions on the cluster. */
public final class FaultInjector {
    private final LocalCluster cluster;
    private final List<DataStream> streams;
    private final Network network;
    private final Optional<SmallDisks> disks;
    private final ServerFaults servers;
    private final ConnectorFaults connectors;
    private final DataFaults data;

    /**
     * The injector of a cluster.
     *
     * @param network the proxies between the workers and the other servers
     * @param disks the disks of the Cassandra nodes, if faults may fill them
     */
    public FaultInjector(LocalCluster cluster, Network network, Optional<SmallDisks> disks, List<DataStream> streams) {
        this.cluster = cluster;
        this.network = network;
        this.disks = disks;
        this.streams = streams;
        this.servers = new ServerFaults(cluster);
        this.connectors = new ConnectorFaults(cluster.connect());
        this.data = new DataFaults(cluster);
    }

    public FaultInjection of(Fault fault) {
        FaultTarget target = fault.target();
        return switch (fault.kind()) {
            case KILL -> ServerFaults.kill(server(target));
            case SUSPEND -> ServerFaults.suspend(server(target));
            case RESTART -> ServerFaults.restart(server(target));
            case CUT -> disturb(target, Disturbance.CUT);
            case STALL -> disturb(target, Disturbance.STALL);
            case HALF_OPEN -> disturb(target, Disturbance.HALF_OPEN);
            case DELAY -> disturb(target, Disturbance.DELAY);
            case LOSS -> disturb(target, Disturbance.LOSS);
            case GUEST -> servers.guest();
            case PAUSE -> connectors.pause(connector(target));
            case STOP -> connectors.stop(connector(target));
            case BOUNCE -> connectors.bounce(connector(target));
            case REWIND -> connectors.rewind(stream(target), fault.dice());
            case RECONFIGURE -> reconfigure(target, fault.dice());
            case ALTER -> data.alter(stream(target));
            case POISON -> data.poison(stream(target), fault.dice());
            case DISK_FULL -> ServerFaults.full(disks.orElseThrow().of(target.name()), server(target));
        };
    }

    private FaultInjection disturb(FaultTarget target, Disturbance disturbance) {
        Proxy proxy = network.before(target.name());
        return new FaultInjection(() -> proxy.set(disturbance), () -> proxy.set(Disturbance.NONE));
    }

    private FaultInjection reconfigure(FaultTarget target, int dice) {
        return target.kind() == FaultTarget.Kind.SOURCE
                ? connectors.reconfigureSource(connector(target), dice)
                : connectors.reconfigureSink(connector(target), dice);
    }

    private DataStream stream(FaultTarget target) {
        return streams.get((target.number() - 1) % streams.size());
    }

    private ConnectorFile connector(FaultTarget target) {
        DataStream stream = stream(target);
        return target.kind() == FaultTarget.Kind.SOURCE ? stream.source() : stream.sink();
    }

    private ServerProcess server(FaultTarget target) {
        List<? extends ServerProcess> servers = switch (target.kind()) {
            case BROKER -> cluster.brokers();
            case WORKER -> cluster.workers();
            case CASSANDRA -> cluster.cassandraNodes();
            default -> throw new IllegalArgumentException(target + " is not a server");
        };
        return servers.get(target.number() - 1);
    }
}
