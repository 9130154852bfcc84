// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options of a live page. */
public final class PageOptions {
    @Option(
            names = "--no-page",
            description =
                    "Serve no live page. By default a run prints the address of one, which shows it in a browser on"
                            + " this machine.")
    private boolean off;

    @Option(
            names = "--page-port",
            paramLabel = "PORT",
            defaultValue = "0",
            converter = PortConverter.class,
            description = "Serve the live page on this port of 127.0.0.1. By default on a free one.")
    private int port;

    /** The port, 0 for one that is free; empty for no page. */
    public OptionalInt port() {
        return off ? OptionalInt.empty() : OptionalInt.of(port);
    }
}
