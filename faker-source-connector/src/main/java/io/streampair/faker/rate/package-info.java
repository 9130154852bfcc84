// SPDX-License-Identifier: Apache-2.0
/**
 * The rate of a stream: rate profiles, the logical clock, which does not follow them, and the rate limiter of a task.
 * Time comes in as a parameter; nothing here reads a clock or waits. It does not know records or their fields.
 */
package io.streampair.faker.rate;
