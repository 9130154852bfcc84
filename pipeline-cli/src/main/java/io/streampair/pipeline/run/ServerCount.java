// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of servers, 1 to 9. */
final class ServerCount implements ITypeConverter<Integer> {
    private static final int MOST = 9;

    @Override
    public Integer convert(String text) {
        if (text.matches("[1-" + MOST + "]")) {
            return Integer.valueOf(text);
        }
        throw new TypeConversionException("'" + text + "' is not a whole number from 1 to " + MOST);
    }
}
