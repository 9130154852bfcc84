// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import java.util.Map;

/**
 * The machine and the versions that were measured.
 *
 * @param cpu the processor's name, as the system reports it
 * @param processors that this machine lets Java use
 * @param memoryBytes of the machine
 * @param system the operating system and the Java that ran it
 * @param commit of the repository, with a plus sign if files differ from it
 * @param versions of the servers and libraries
 */
public record Environment(
        String cpu, int processors, long memoryBytes, String system, String commit, Map<String, String> versions) {}
