// SPDX-License-Identifier: Apache-2.0
/**
 * The connectors of a pipeline, what the commands need to know of their settings, and the records that the source
 * generates. Contacts no server.
 */
package io.streampair.pipeline.settings;
