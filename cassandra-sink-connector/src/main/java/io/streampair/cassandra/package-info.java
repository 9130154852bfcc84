// SPDX-License-Identifier: Apache-2.0
/**
 * The connector and its tasks as Kafka Connect calls them. It connects the other packages: a {@code RecordFlow} takes
 * records to their tables by {@code route} and writes them by {@code window}. All calls of a task come from one thread,
 * and none of them may block for long. Only {@code cluster} and {@code write} use a session of the driver; here it is only
 * passed on.
 */
package io.streampair.cassandra;
