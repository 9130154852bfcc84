// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.time.Duration;

/**
 * When a window closes.
 *
 * @param age how long after its first record
 * @param rows at how many rows, bad records included
 * @param bytes at how many bytes of encoded values
 */
public record WindowLimits(Duration age, int rows, long bytes) {
    boolean areReachedBy(Window window) {
        return window.rows() + window.reports().size() >= rows || window.bytes() >= bytes;
    }
}
