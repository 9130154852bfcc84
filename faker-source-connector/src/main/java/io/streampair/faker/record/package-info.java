// SPDX-License-Identifier: Apache-2.0
/**
 * Turns the values of the fields into a record: key, value in its format, headers, partition and timestamp. It uses
 * {@code generate} and {@code value}. It does not know splits, rates or disorder.
 */
package io.streampair.faker.record;
