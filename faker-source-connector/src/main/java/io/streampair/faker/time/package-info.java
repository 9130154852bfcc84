// SPDX-License-Identifier: Apache-2.0
/**
 * Logical time in whole microseconds: durations, when entities are born, and how long they stay in a state. Pure
 * functions of random bits that are the same in each JVM; nothing here reads a clock, and nothing knows what is born.
 */
package io.streampair.faker.time;
