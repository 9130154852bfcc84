// SPDX-License-Identifier: Apache-2.0
/**
 * Text utilities: JSON, and suggestions for misspelled names. Of the connector's packages it uses only {@code data}.
 */
package io.streampair.cassandra.text;
