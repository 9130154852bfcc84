// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.DataType;

/** A named parameter of a query. */
public record QueryParameter(CqlIdentifier name, DataType type) {}
