// SPDX-License-Identifier: Apache-2.0
/**
 * The Spark streaming job that the sink replaces, so that `./pipeline bench old-pipeline` can measure it beside the sink.
 * Built only with `-Pspark`; no other module uses it.
 */
package io.streampair.oldpipeline;
