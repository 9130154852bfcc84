// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns a rate into the source's setting, in which -1 means as fast as possible. */
final class RateConverter implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        if (text.equals("max")) {
            return "-1";
        }
        try {
            if (Double.parseDouble(text) > 0) {
                return text;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number that is not above 0.
        }
        throw new TypeConversionException("'" + text + "' is neither a number above 0 nor max");
    }
}
