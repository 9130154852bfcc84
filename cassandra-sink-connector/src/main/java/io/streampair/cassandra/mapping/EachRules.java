// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.value.FieldPath;

/**
 * Of what in a value rows are made.
 *
 * @param path to the array or map in the value
 * @param replaces whether rows that the record no longer has are deleted
 */
public record EachRules(FieldPath path, boolean replaces) {}
