// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port, 0 to 65535. */
final class PortConverter implements ITypeConverter<Integer> {
    private static final int MOST = 65_535;

    @Override
    public Integer convert(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= MOST) {
            return Integer.valueOf(text);
        }
        throw new TypeConversionException("'" + text + "' is not a port from 0 to " + MOST);
    }
}
