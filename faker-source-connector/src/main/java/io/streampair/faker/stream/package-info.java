// SPDX-License-Identifier: Apache-2.0
/**
 * The position of a record in its stream, and the random bits that belong to it: index, key, version, logical time.
 * Pure arithmetic: it depends on no other package, and keeps no state beyond the current position.
 */
package io.streampair.faker.stream;
