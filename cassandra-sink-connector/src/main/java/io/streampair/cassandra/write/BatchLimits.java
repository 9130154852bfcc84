// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

/**
 * How large a batch gets. A row that is larger than the bytes travels alone.
 *
 * @param rows at most
 * @param bytes of encoded values, at most
 * @param partitions at most
 */
public record BatchLimits(int rows, int bytes, int partitions) {}
