// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.time.Duration;

/**
 * When a window closes, and which writes it keeps.
 *
 * @param age the time after its first record at which it closes
 * @param rows the number of rows and reported records at which it closes
 * @param bytes the size of the rows and their records at which it closes
 * @param coalesces whether it drops writes that a later one replaces
 */
public record WindowPolicy(Duration age, int rows, long bytes, boolean coalesces) {
    boolean isReachedBy(Window window) {
        return window.rows() + window.reports().size() >= rows || window.bytes() >= bytes;
    }
}
