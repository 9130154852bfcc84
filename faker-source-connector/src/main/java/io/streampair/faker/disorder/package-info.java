// SPDX-License-Identifier: Apache-2.0
/**
 * Injected disorder: which records are duplicated, reordered, late, early, dropped or poisoned, as a function of their
 * index. It uses the formats of {@code record} for poisoned values. It keeps no state between records, and does not
 * know tasks or offsets.
 */
package io.streampair.faker.disorder;
