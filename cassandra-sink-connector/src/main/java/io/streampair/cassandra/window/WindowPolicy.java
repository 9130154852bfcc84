// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.time.Duration;

/**
 * When a window closes, and what it keeps.
 *
 * @param age how long after its first record
 * @param rows at how many rows, bad records included
 * @param bytes at how many bytes of encoded values
 * @param coalesces whether it drops writes that leave no trace
 */
public record WindowPolicy(Duration age, int rows, long bytes, boolean coalesces) {
    boolean isReachedBy(Window window) {
        return window.rows() + window.reports().size() >= rows || window.bytes() >= bytes;
    }
}
