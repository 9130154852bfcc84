// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.mapping.RecordMapper;

/**
 * A table with prepared statements.
 *
 * @param metadata the table when its statements were prepared
 * @param mapper from records to its rows
 */
public record OpenTable(TableMetadata metadata, RecordMapper mapper) {}
