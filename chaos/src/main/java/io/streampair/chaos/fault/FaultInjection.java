// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.fault;

/** A fault as two actions: the one that does harm, and the one that undoes it. */
public record FaultInjection(Action strike, Action heal) {

    /** Something to do that may fail. */
    public interface Action {
        void run() throws Exception;
    }

    /** A fault that passes by itself. */
    static FaultInjection passing(Action strike) {
        return new FaultInjection(strike, () -> {});
    }
}
