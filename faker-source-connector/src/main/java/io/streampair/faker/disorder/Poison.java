// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.record.ValueFormat;

/**
 * One way to poison the value of a record.
 *
 * @param kind the name in {@code disorder.poison.kinds} and in the header of poisoned records
 * @param format makes the poisoned value
 */
public record Poison(String kind, ValueFormat format) {}
