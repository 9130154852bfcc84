// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

/**
 * The resources of a worker at one moment.
 *
 * @param seconds since the start of the timeline
 * @param worker its name
 * @param process its process id, which changes when the worker restarts
 * @param heapMegabytes live objects on its heap
 * @param files open file descriptors
 * @param sessions of Cassandra's driver
 */
public record WorkerSample(
        double seconds, String worker, long process, long heapMegabytes, int threads, long files, int sessions) {}
