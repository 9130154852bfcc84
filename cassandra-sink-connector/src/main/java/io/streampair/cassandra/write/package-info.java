// SPDX-License-Identifier: Apache-2.0
/**
 * Writes rows with prepared statements: batches, a limited number of requests in flight, retries, and the classification
 * of failures. Requests end on the driver's threads, which must not be blocked. It reads no settings, and knows neither
 * records nor offsets. {@link io.streampair.cassandra.write.Timing} is a task's only source of time and randomness, apart
 * from the UUIDs of the driver.
 */
package io.streampair.cassandra.write;
