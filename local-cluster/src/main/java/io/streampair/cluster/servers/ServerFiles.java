// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.nio.file.Path;

/** A server's name, the folder of its configuration and data, and the file it logs to. */
public record ServerFiles(String name, Path folder, Path log) {}
