// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.List;

/** What a schedule led to; {@code violation} is null if all promises hold. */
record Outcome(Violation violation, List<String> trace, long simulatedMillis, int events) {
    boolean holds() {
        return violation == null;
    }
}
