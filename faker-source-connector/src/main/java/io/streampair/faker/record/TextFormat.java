// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import org.apache.kafka.connect.data.Schema;

/** A format whose values are texts. */
interface TextFormat extends ValueFormat {
    @Override
    default Schema schema() {
        return Schema.STRING_SCHEMA;
    }

    @Override
    String value(Object[] fields);
}
