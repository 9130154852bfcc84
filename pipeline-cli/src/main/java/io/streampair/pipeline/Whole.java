// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers of a least size. */
abstract class Whole implements ITypeConverter<Long> {
    private final long least;

    private Whole(long least) {
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
            // Said below, as for a number that is too small.
        }
        throw new TypeConversionException("'" + text + "' is not a whole number of " + least + " or more");
    }

    static final class AtLeastOne extends Whole {
        AtLeastOne() {
            super(1);
        }
    }

    static final class AtLeastZero extends Whole {
        AtLeastZero() {
            super(0);
        }
    }
}
