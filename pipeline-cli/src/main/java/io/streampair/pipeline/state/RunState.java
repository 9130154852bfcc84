// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import io.streampair.cluster.LocalCluster;
import io.streampair.pipeline.settings.PipelineSettings;
import java.net.URI;
import java.util.List;

/**
 * What another process needs to find a run: its process, the addresses of its servers, and its connectors.
 *
 * @param started when the process was started, to distinguish it from a later one with the same id
 */
public record RunState(
        long pid,
        String started,
        String bootstrapServers,
        List<URI> connect,
        String contactPoints,
        String localDatacenter,
        PipelineSettings pipeline) {

    public static RunState of(LocalCluster cluster, PipelineSettings pipeline) {
        ProcessHandle self = ProcessHandle.current();
        return new RunState(
                self.pid(),
                start(self),
                cluster.bootstrapServers(),
                cluster.connectUris(),
                cluster.contactPoints(),
                cluster.localDatacenter(),
                pipeline);
    }

    public boolean isLive() {
        return ProcessHandle.of(pid)
                .filter(process -> started.equals(start(process)))
                .isPresent();
    }

    public int cassandraNodes() {
        return contactPoints.split(",", -1).length;
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }
}
