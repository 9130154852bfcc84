// SPDX-License-Identifier: Apache-2.0
/**
 * Converts values of Kafka Connect to the Java types of the driver's codecs, one class for each group of CQL types. It
 * knows neither records nor mappings: only a value, its schema and the CQL type.
 */
package io.streampair.cassandra.conversion;
