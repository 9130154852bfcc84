// SPDX-License-Identifier: Apache-2.0
/** Where a record is in its stream, and the randomness that belongs to this place. */
package io.streampair.faker.stream;
