// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;

/** Makes values of whatever Java type comes naturally: a number, text, boolean, time or array of bytes. */
interface RawGenerator {
    Object value(Position at);
}
