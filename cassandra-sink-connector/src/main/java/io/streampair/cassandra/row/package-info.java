// SPDX-License-Identifier: Apache-2.0
/**
 * The unit of writing: a {@link io.streampair.cassandra.row.Row} with its encoded values, its primary key and its table.
 * It decides which writes replace or commute with others. It knows neither how rows are mapped nor how they are sent.
 */
package io.streampair.cassandra.row;
