// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses whole numbers with a minimum. */
public abstract class MinimumLong implements ITypeConverter<Long> {
    private final long least;

    private MinimumLong(long least) {
        this.least = least;
    }

    @Override
    public Long convert(String text) {
        try {
            long number = Long.parseLong(text.replace("_", ""));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number that is too small.
        }
        throw new TypeConversionException("'" + text + "' is not a whole number of " + least + " or more");
    }

    public static final class AtLeastOne extends MinimumLong {
        AtLeastOne() {
            super(1);
        }
    }

    public static final class AtLeastZero extends MinimumLong {
        AtLeastZero() {
            super(0);
        }
    }
}
