// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import io.streampair.chaos.oracle.Oracle;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectorFile;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** What a run writes, and who judges it. */
public interface Workload {
    /** The connectors, in the order of their creation. */
    List<ConnectorFile> connectors();

    /** What faults strike: a source and a sink each, several of which may share a source. */
    List<DataStream> targets();

    /** Creates topics, and tables that no sink creates. */
    void prepare(Cluster cluster, Admin admin) throws ExecutionException, InterruptedException;

    /** Those who follow it from its beginning on. */
    List<Oracle> oracles(Cluster cluster, Admin admin);
}
