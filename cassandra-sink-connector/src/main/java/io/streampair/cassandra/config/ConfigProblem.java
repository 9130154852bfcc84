// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

/** What is wrong with the value of one key, in words that follow the key and its value. */
record ConfigProblem(String key, String message) {}
