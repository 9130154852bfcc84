// SPDX-License-Identifier: Apache-2.0
/** The time line of a stream: when each record is due, and what the logical clock shows. */
package io.streampair.faker.rate;
