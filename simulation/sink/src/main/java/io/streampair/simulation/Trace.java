// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.time.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What happened, with simulated seconds, if anybody wants to read it. */
final class Trace {
    private final Loop loop;
    private final boolean on;
    private final List<String> lines = new ArrayList<>();

    Trace(Loop loop, boolean on) {
        this.loop = loop;
        this.on = on;
    }

    void add(Supplier<String> event) {
        if (on) {
            lines.add(String.format(Locale.ROOT, "%9.3f %s", loop.now() / 1e9, event.get()));
        }
    }

    List<String> lines() {
        return lines;
    }
}
