// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.function.Supplier;

/** A value that the first caller makes, while later ones wait. A failure is thrown to all: nothing is tried twice. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private T value;
    private RuntimeException failure;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (failure != null) {
            throw new IllegalStateException("It failed before: " + failure.getMessage(), failure);
        }
        if (value == null) {
            try {
                value = maker.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return value;
    }
}
