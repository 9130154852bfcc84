// SPDX-License-Identifier: Apache-2.0
/**
 * Text utilities: JSON, and suggestions for misspelled names. It uses no other package of the connector.
 */
package io.streampair.cassandra.text;
