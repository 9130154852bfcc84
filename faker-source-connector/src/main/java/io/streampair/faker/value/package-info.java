// SPDX-License-Identifier: Apache-2.0
/**
 * Single values: their types, conversions between them, and how they become text. It uses Kafka Connect's schemas only,
 * and does not know where values come from.
 */
package io.streampair.faker.value;
