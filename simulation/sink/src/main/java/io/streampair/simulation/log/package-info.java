// SPDX-License-Identifier: Apache-2.0
/** Kafka as a sink's task sees it: the partitions of topics, a consumer group, and a consumer that never blocks. */
package io.streampair.simulation.log;
