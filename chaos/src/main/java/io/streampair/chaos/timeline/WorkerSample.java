// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

/**
 * What a worker holds at one moment.
 *
 * @param seconds since the begin of the timeline
 * @param worker its name
 * @param process the id of its process: a worker that was killed is another process afterwards
 * @param heapMegabytes what is alive on its heap
 * @param files open file descriptors
 * @param sessions of Cassandra's driver
 */
public record WorkerSample(
        double seconds, String worker, long process, long heapMegabytes, int threads, long files, int sessions) {}
