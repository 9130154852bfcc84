// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

/**
 * A problem with the value of one key.
 *
 * @param message what is wrong and what to do; follows Kafka's "Invalid value V for configuration K: "
 */
record ConfigProblem(String key, String message) {}
