// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

/**
 * An event with a duration.
 *
 * @param lane what it happened to
 * @param from seconds since the start of the timeline
 * @param to as {@code from}, and not before it; -1 while it goes on
 * @param how it ended; empty while it goes on
 */
record Span(String lane, String label, double from, double to, String how) {
    static final double GOES_ON = -1;
}
