// SPDX-License-Identifier: Apache-2.0

/**
 * Both plugins on real Kafka, Connect and Cassandra, loaded from their archives. {@code *IT} are the tests; the other
 * classes start the clusters ({@link io.streampair.it.Clusters}), drive the connectors and read what they have written.
 * A test reaches the plugins only through Connect, topics, tables and the worker's JVM.
 */
package io.streampair.it;
