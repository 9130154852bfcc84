// SPDX-License-Identifier: Apache-2.0
/** {@code ./pipeline run}: starts the servers and connectors, shows their progress, checks the rows at the end. */
package io.streampair.pipeline.run;
