// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import org.apache.kafka.connect.data.Schema;

/** The key of records without one: null, without a schema. */
final class NoKey implements ValueFormat {
    @Override
    public Schema schema() {
        return null;
    }

    @Override
    public Object value(Object[] fields) {
        return null;
    }
}
