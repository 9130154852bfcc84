// SPDX-License-Identifier: Apache-2.0
/**
 * Kafka, Connect and Cassandra as their clients see them, wherever they run: Connect's REST API, the connector files of
 * this repository, CQL sessions. May use {@code common} only.
 */
package io.streampair.cluster.client;
