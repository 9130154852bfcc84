// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.fault;

/** A fault as two actions: one injects it, the other undoes it. */
public record FaultInjection(Action strike, Action heal) {

    /** An action that may fail. */
    public interface Action {
        void run() throws Exception;
    }

    /** A fault that needs no undoing. */
    static FaultInjection passing(Action strike) {
        return new FaultInjection(strike, () -> {});
    }
}
