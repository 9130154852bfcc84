// SPDX-License-Identifier: Apache-2.0
/**
 * Compares topics and tables with a recomputed world: each record, and the final state of each row.
 */
package io.streampair.pipeline.world;
