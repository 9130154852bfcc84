// SPDX-License-Identifier: Apache-2.0
/**
 * One server process each: its configuration files, JVM options, start, readiness probe, log and end. A server gets its
 * ports, folders and settings as values and knows nothing of the cluster that it belongs to. May use {@code client}, with
 * which it asks whether a server answers, and {@code common}.
 */
package io.streampair.cluster.servers;
