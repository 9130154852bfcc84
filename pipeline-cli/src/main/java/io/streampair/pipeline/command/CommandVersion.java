// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this artifact, as the build wrote it. */
public final class CommandVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = CommandVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        }
        return new String[] {"pipeline " + properties.getProperty("version")};
    }
}
