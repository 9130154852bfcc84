// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.record.ValueFormat;

/**
 * One way to poison the value of a record.
 *
 * @param kind the name in {@code disorder.poison.kinds} and in the header of poisoned records
 * @param format makes the poisoned value
 * @param bytes about how many bytes the poison adds to the value
 */
public record Poison(String kind, ValueFormat format, long bytes) {}
