// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import org.apache.kafka.connect.data.Schema;

/**
 * A topic of a world.
 *
 * @param isTimed whether all its records have a timestamp that follows from their event
 * @param key the schema of the keys; null if they have none
 * @param value the schema of the values; null if they have none
 */
public record WorldTopic(boolean isTimed, Schema key, Schema value) {}
