// SPDX-License-Identifier: Apache-2.0
/**
 * The fields of a record: their settings, and the generators of their values. Generators draw only from the random
 * generator of their {@code GeneratorContext} and from the position of the record, never from a clock or other records.
 * It uses {@code config}, {@code stream} and {@code value}, and does not know formats, topics or tasks.
 */
package io.streampair.faker.generate;
