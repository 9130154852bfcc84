// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;

/** Makes values before their conversion to a {@link io.streampair.faker.value.FieldType}. */
interface RawGenerator {
    Object value(Position at);
}
