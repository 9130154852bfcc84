// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

/**
 * The maximum size of a batch. A row that exceeds the bytes is sent alone.
 *
 * @param rows maximum number of rows
 * @param bytes maximum size of the encoded values
 * @param partitions maximum number of partitions
 */
public record BatchLimits(int rows, int bytes, int partitions) {}
