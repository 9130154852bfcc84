// SPDX-License-Identifier: Apache-2.0
/**
 * {@code ./pipeline verify}: recomputes the records and compares them with the rows in Cassandra. Knows nothing of
 * {@code run}.
 */
package io.streampair.pipeline.verify;
