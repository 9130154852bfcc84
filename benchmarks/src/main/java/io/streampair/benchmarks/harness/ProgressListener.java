// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

/** Receives the progress of the runs. */
public interface ProgressListener {
    /** A step begins. */
    void step(int done, int total, String what);

    /** A result or another line that stays on the screen. */
    void line(String text);
}
