// SPDX-License-Identifier: Apache-2.0
/**
 * The connectors of a pipeline, what the commands must know of their settings, and the records that the source makes by
 * them. Knows no server.
 */
package io.streampair.pipeline.settings;
