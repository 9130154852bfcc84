// SPDX-License-Identifier: Apache-2.0
/**
 * Connect's Structs, as the converters of the schema registries make them. It uses no other package of the connector.
 */
package io.streampair.cassandra.data;
