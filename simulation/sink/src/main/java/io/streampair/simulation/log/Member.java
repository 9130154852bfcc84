// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.log;

import io.streampair.simulation.time.SimProcess;

/** The process that a consumer lives in. */
public interface Member extends SimProcess {
    /** Has it look for work soon. */
    void wake();
}
