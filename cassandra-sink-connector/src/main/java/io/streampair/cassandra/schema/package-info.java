// SPDX-License-Identifier: Apache-2.0
/**
 * Derives columns and CQL types from the schemas of records, for creating and evolving tables. It changes no table itself.
 */
package io.streampair.cassandra.schema;
