// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import java.nio.file.Path;

/** A server's name, the folder of its configuration and data, and the file it logs to. */
record Place(String name, Path folder, Path log) {}
