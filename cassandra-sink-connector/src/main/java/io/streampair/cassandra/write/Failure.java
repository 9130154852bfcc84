// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

/**
 * A request that failed.
 *
 * @param kind the reaction to it
 * @param cause why
 */
record Failure(FailureKind kind, Throwable cause) {
    static Failure of(Throwable cause) {
        return new Failure(FailureKind.of(cause), cause);
    }
}
