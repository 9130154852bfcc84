// SPDX-License-Identifier: Apache-2.0
package org.slf4j;

import org.slf4j.helpers.BasicMDCAdapter;

/** The tests' logger drops the context of a thread; a worker's logger keeps it. */
public final class TestedMdc {
    private TestedMdc() {}

    /** From now on the context is kept, in the whole JVM. */
    public static void keep() {
        if (!(MDC.mdcAdapter instanceof BasicMDCAdapter)) {
            MDC.mdcAdapter = new BasicMDCAdapter();
        }
    }
}
